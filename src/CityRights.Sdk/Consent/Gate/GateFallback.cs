using System.Data.Common;
using Microsoft.Extensions.Logging;

namespace CityRights.Consent;

/// <summary>What the gate answers when something failed: Indeterminate, except where a purpose declares that it continues.</summary>
internal sealed class GateFallback(ContinuityQueue queue, TimeProvider time, ILogger logger)
{
    /// <summary>The store failed or was too slow. What is there but cannot be read or trusted is no outage: no policy continues past it.</summary>
    internal GateDecision Failed(GatePurpose purpose, Exception failure)
    {
        if (!IsOutage(failure))
        {
            return Broken(purpose, failure);
        }

        Log.StoreFailed(logger, purpose.Purpose.Id.Value, KindOf(failure));
        return new(GateOutcome.Indeterminate, GateReason.StoreUnavailable);
    }

    /// <summary>Anything else failed.</summary>
    internal GateDecision Broken(GatePurpose purpose, Exception failure)
    {
        Log.DecisionFailed(logger, purpose.Purpose.Id.Value, KindOf(failure));
        return new(GateOutcome.Indeterminate, GateReason.InternalError);
    }

    /// <summary>Applies the purpose's continuity policy to an answer that the store could not give.</summary>
    internal GateDecision Decide(GatePurpose purpose, ProcessingRequest request, in GateDecision unavailable)
    {
        if (!MayContinue(purpose.Purpose))
        {
            return unavailable;
        }

        if (!queue.TryAdd(new(request, time.GetUtcNow())))
        {
            Log.ContinuityQueueFull(logger, purpose.Purpose.Id.Value);
            return unavailable;
        }

        Log.Continued(logger, purpose.Purpose.Id.Value);
        ConsentMetrics.Continued(purpose.Purpose.Id.Value);
        return new(GateOutcome.Permit, GateReason.Continuity) { WouldBe = GateReason.StoreUnavailable };
    }

    /// <summary>The type and the stable code: the message of a foreign exception may hold anything.</summary>
    internal static string KindOf(Exception failure) => failure is CityRightsException known ? known.Code : failure.GetType().FullName ?? "unknown";

    /// <summary>A closed list: a failure that nobody foresaw may hide an objection.</summary>
    private static bool IsOutage(Exception failure) => failure is TimeoutException or OperationCanceledException or IOException or ObjectDisposedException
        or DbException { IsTransient: true } or CityRightsException { IsOutage: true };

    /// <summary>The catalogue judges the same at start; here it is judged once more, because a mistake would permit.</summary>
    private static bool MayContinue(Purpose purpose) =>
        purpose.Continuity == ContinuityPolicy.Continue
        && purpose.Basis is LegalBasis.PublicTask or LegalBasis.LegalObligation
        && !purpose.NeedsAnswer
        && !purpose.SecondGrounds.Any(static ground => ground.Covers == DataSensitivity.SpecialCategory);
}
