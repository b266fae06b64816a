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
}
