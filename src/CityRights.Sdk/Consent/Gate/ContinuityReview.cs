using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace CityRights.Consent;

internal sealed class ContinuityReview(ContinuityQueue queue, Gate gate, ILogger logger) : IContinuityReview, IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public int Waiting => queue.Count;

    public async ValueTask<ContinuityReport> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await RunAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async ValueTask<ContinuityReport> RunAsync(CancellationToken cancellationToken)
    {
        var overturned = ImmutableArray.CreateBuilder<OverturnedDecision>();
        var done = 0;
        while (queue.TryPeek(out var waiting))
        {
            var decision = await gate.DecideByStoreAsync(waiting.Request, cancellationToken).ConfigureAwait(false);
            if (decision.Outcome == GateOutcome.Indeterminate)
            {
                break;
            }

            queue.Remove();
            done++;
            if (!decision.IsPermitted)
            {
                overturned.Add(new(waiting.Request, waiting.At, decision));
                ConsentMetrics.Overturned(waiting.Request.Purpose.Value, decision.Reason);
                Log.Overturned(logger, waiting.Request.Purpose.Value, decision.Reason);
            }
        }

        return new(done, queue.Count, overturned.DrainToImmutable());
    }
}
