using System.Collections.Concurrent;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Keeps epoch keys in memory, wrapped. When the process ends, its open epochs end: what comes later in the same epoch gets other pseudonyms. For one process and for tests.
/// </summary>
public sealed class InMemoryEpochKeyStore : EpochKeyStore
{
    private readonly ConcurrentDictionary<EpochKeyId, EpochKeyRecord> _records = new();

    /// <inheritdoc/>
    public override ValueTask<EpochKeyRecord> AddOrGetAsync(EpochKeyRecord candidate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_records.GetOrAdd(candidate.Id, candidate));
    }

    /// <inheritdoc/>
    public override ValueTask<EpochKeyRecord?> FindAsync(EpochKeyId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_records.GetValueOrDefault(id));
    }

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyList<EpochKeyRecord>> ListAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new([.. _records.Values.Where(static record => !record.IsDestroyed)]);
    }

    /// <inheritdoc/>
    public override ValueTask<bool> DestroyAsync(EpochKeyId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            var known = _records.GetOrAdd(id, static id => new(id, default, default));
            if (known.IsDestroyed)
            {
                return new(false);
            }

            if (_records.TryUpdate(id, new(id, known.Due, default), known))
            {
                known.Overwrite();
                return new(true);
            }
        }
    }
}
