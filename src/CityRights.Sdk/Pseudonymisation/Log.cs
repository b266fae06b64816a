using Microsoft.Extensions.Logging;

namespace CityRights.Pseudonymisation;

internal static partial class Log
{
    [LoggerMessage(4000, LogLevel.Information, "Pseudonymisation of tenant {Tenant} opened: domains {Domains}, key version {KeyVersion}")]
    internal static partial void Opened(ILogger logger, string tenant, string domains, int keyVersion);

    [LoggerMessage(4001, LogLevel.Warning, "Field {Field} of pseudonym domain {Domain} takes only {ValueSpace} values and is pseudonymised all the same. Reason declared: {Reason}")]
    internal static partial void SmallValueSpace(ILogger logger, string field, string domain, long valueSpace, string reason);

    [LoggerMessage(4300, LogLevel.Information, "Destroyed the key of epoch {Epoch} of pseudonym domain {Domain}")]
    internal static partial void EpochDestroyed(ILogger logger, string epoch, string domain);

    [LoggerMessage(4301, LogLevel.Information, "Pseudonym domain {Domain} uses suite {Suite} and is pseudonymised {Policy}")]
    internal static partial void DomainDiffers(ILogger logger, string domain, string suite, string policy);

    [LoggerMessage(4002, LogLevel.Warning, "Format-preserving output of field {Field} of pseudonym domain {Domain} may be the identifier of somebody else. Reason declared: {Reason}")]
    internal static partial void RealLookingOutput(ILogger logger, string field, string domain, string reason);

    [LoggerMessage(4200, LogLevel.Information, "Re-identification desk of tenant {Tenant} opened: {Approvers} approvers, purposes {Purposes}")]
    internal static partial void DeskOpened(ILogger logger, string tenant, int approvers, string purposes);

    [LoggerMessage(4201, LogLevel.Warning, "Re-identification refused in tenant {Tenant} ({Act}): {Refusal}")]
    internal static partial void DeskRefused(ILogger logger, string tenant, ReidentificationAct act, ReidentificationRefusal refusal);

    [LoggerMessage(4202, LogLevel.Information, "Re-identification request {Request} for purpose {Purpose} was answered")]
    internal static partial void Reidentified(ILogger logger, Guid request, PurposeId purpose);

    [LoggerMessage(4203, LogLevel.Error, "The store of the re-identification desk or of the vault failed in tenant {Tenant} ({Kind}, {Code}); nothing is answered without a record")]
    internal static partial void DeskStoreFailed(ILogger logger, string tenant, string kind, string code);

    [LoggerMessage(4204, LogLevel.Warning, "The {What} of tenant {Tenant} is kept in memory and lost at the end of the process")]
    internal static partial void KeptInMemory(ILogger logger, string what, string tenant);
}
