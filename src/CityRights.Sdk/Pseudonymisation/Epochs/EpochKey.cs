namespace CityRights.Pseudonymisation;

/// <summary>The key of an epoch, in use. When it is due nothing is made under it, whether or not it was destroyed already.</summary>
internal sealed class EpochKey(EpochKeyId id, PseudonymSuite suite, DateTimeOffset due, TimeProvider time, Action throwIfRingDisposed) : ScopeKey(id.Epoch, suite)
{
    internal override bool HasEnded => time.GetUtcNow() >= due;

    internal override void ThrowIfEnded()
    {
        throwIfRingDisposed();
        if (HasEnded)
        {
            throw PseudonymisationErrors.EpochDestroyed(id);
        }
    }
}
