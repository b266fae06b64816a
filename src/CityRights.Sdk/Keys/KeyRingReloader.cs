using System.Diagnostics.CodeAnalysis;

namespace CityRights.Keys;

/// <summary>Reads a ring's source again, one reading at a time, so that an older reading never follows a newer one.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The semaphore has nothing to release: nobody asks for its wait handle.")]
internal sealed class KeyRingReloader(KeyRing ring, KeySource source)
{
    private readonly SemaphoreSlim _turn = new(1);

    internal async ValueTask<KeyReload> RunAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await TryAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a source throws, the ring in use must stay in use, and the result says it.")]
    private async ValueTask<KeyReload> TryAsync(CancellationToken cancellationToken)
    {
        using var material = new KeyMaterial(ring.Tenant);
        try
        {
            await source.LoadAsync(material, cancellationToken).ConfigureAwait(false);
            var done = ring.Replace(material);
            if (done.Outcome == KeyReloadOutcome.Changed)
            {
                Log.KeysReloaded(ring.Logger, ring.Tenant, ring.Description, ring.CurrentVersion, ring.LiveVersions.Count);
            }

            return done;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            ring.ThrowIfDisposed();
            var problem = exception as CityRightsException ?? KeyErrors.SourceFailed(ring.Description, exception);
            Log.ReloadFailed(ring.Logger, ring.Tenant, ring.Description, problem.Code, problem.Message);
            return new(KeyReloadOutcome.Failed, ring.Versions, problem);
        }
    }
}
