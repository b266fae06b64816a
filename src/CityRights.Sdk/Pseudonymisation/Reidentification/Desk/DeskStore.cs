using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CityRights.Pseudonymisation;

/// <summary>
/// The desk's store as the desk calls it: whatever fails becomes a refusal, because no record is no answer. Of a failure only its kind is logged: a store of
/// somebody else's might put a row into its message.
/// </summary>
internal sealed class DeskStore(ReidentificationStore store, ILoggerFactory? logging)
{
    private readonly ILogger _logger = logging?.CreateLogger("CityRights.Pseudonymisation") ?? NullLogger.Instance;

    internal ReidentificationStore Inner => store;

    internal void LogOpened(ReidentificationOptions options) =>
        Log.DeskOpened(_logger, store.Tenant, options.Approvers.Distinct().Count(), string.Join(", ", options.Purposes.Select(static purpose => purpose.Value).Order(StringComparer.Ordinal)));

    internal void LogRevealed(ReidentificationCase request) => Log.Reidentified(_logger, request.Id, request.Purpose);

    internal async ValueTask<(ReidentificationCase? Case, ReidentificationRefusal Failure)> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var (found, failure) = await TryAsync(inner => inner.FindAsync(id, cancellationToken)).ConfigureAwait(false);
        return (found, found is null && failure == ReidentificationRefusal.None ? ReidentificationRefusal.RequestNotFound : failure);
    }

    internal async ValueTask<(TResult? Result, ReidentificationRefusal Failure)> TryAsync<TResult>(Func<ReidentificationStore, ValueTask<TResult>> call)
    {
        try
        {
            return (await call(store).ConfigureAwait(false), ReidentificationRefusal.None);
        }
#pragma warning disable CA1031 // Whatever it is, there is no record, and so no answer.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.DeskStoreFailed(_logger, store.Tenant, failure.GetType().FullName ?? string.Empty, (failure as CityRightsException)?.Code ?? "-");
            return (default, ReidentificationRefusal.StoreUnavailable);
        }
    }

    internal ReidentificationRefusal Refused(ReidentificationAct act, ReidentificationRefusal refusal)
    {
        Log.DeskRefused(_logger, store.Tenant, act, refusal);
        return refusal;
    }

    /// <summary>Records a refusal in the request's journal. The refusal stands also where that fails.</summary>
    internal async ValueTask<ReidentificationRefusal> RefusedAsync(
        ReidentificationCase request, string name, DateTimeOffset now, ReidentificationAct act, ReidentificationRefusal refusal, CancellationToken cancellationToken)
    {
        if (refusal != ReidentificationRefusal.StoreUnavailable)
        {
            var entry = DeskRules.Entry(request, ReidentificationAct.Refused, now, name, refusal);
            await TryAsync(async inner =>
            {
                await inner.RecordAsync(entry, cancellationToken).ConfigureAwait(false);
                return true;
            }).ConfigureAwait(false);
        }

        return Refused(act, refusal);
    }
}
