namespace CityRights.Pseudonymisation;

/// <summary>
/// Keeps the keys of one tenant's epochs while they are needed, and forgets them for good. Derive from it to add a store; the conformance suite says
/// whether it keeps its promises. The tenant is fixed when the store is opened.
/// </summary>
/// <remarks>
/// <para>A key that was destroyed must not come back. Keep the store out of backups and snapshots: its loss costs no more than the linkage inside the epochs
/// that are open, and a copy of it would keep alive what was to end.</para>
/// <para>Implementations are safe for concurrent use, by several processes where they say so.</para>
/// </remarks>
public abstract class EpochKeyStore
{
    /// <summary>Adds an epoch's key unless there is a record of it already: of several at once exactly one wins, and all get the winner's.</summary>
    /// <param name="candidate">The record to add; never a tombstone.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The record that stands: the candidate, an earlier one, or a tombstone.</returns>
    public abstract ValueTask<EpochKeyRecord> AddOrGetAsync(EpochKeyRecord candidate, CancellationToken cancellationToken);

    /// <summary>The record of an epoch; null if there is none.</summary>
    /// <param name="id">The epoch.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    public abstract ValueTask<EpochKeyRecord?> FindAsync(EpochKeyId id, CancellationToken cancellationToken);

    /// <summary>The records of all keys that are there, tombstones left out.</summary>
    /// <param name="cancellationToken">Ends the call early.</param>
    public abstract ValueTask<IReadOnlyList<EpochKeyRecord>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Overwrites a key where it stands, removes it and leaves a tombstone, after which no key of the epoch is ever added. Idempotent.</summary>
    /// <param name="id">The epoch.</param>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>Whether a key was there.</returns>
    public abstract ValueTask<bool> DestroyAsync(EpochKeyId id, CancellationToken cancellationToken);
}
