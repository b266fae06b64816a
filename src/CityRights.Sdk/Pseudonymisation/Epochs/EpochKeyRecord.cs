namespace CityRights.Pseudonymisation;

/// <summary>What a store keeps of an epoch: its wrapped key, or the tombstone that says it was destroyed. Immutable.</summary>
public sealed class EpochKeyRecord
{
    private readonly byte[] _wrapped;

    /// <summary>Makes a record.</summary>
    /// <param name="id">The epoch.</param>
    /// <param name="due">When the key is to be destroyed.</param>
    /// <param name="wrapped">The wrapped key; empty for a tombstone.</param>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public EpochKeyRecord(EpochKeyId id, DateTimeOffset due, ReadOnlySpan<byte> wrapped)
    {
        ArgumentNullException.ThrowIfNull(id);
        (Id, Due) = (id, due);

        // Pinned, so that overwriting it leaves no copy behind.
        _wrapped = GC.AllocateArray<byte>(wrapped.Length, pinned: true);
        wrapped.CopyTo(_wrapped);
    }

    /// <summary>The epoch.</summary>
    public EpochKeyId Id { get; }

    /// <summary>When the key is to be destroyed: the epoch's end and its grace.</summary>
    public DateTimeOffset Due { get; }

    /// <summary>The wrapped key. Without the tenant's key ring it opens nothing. Empty for a tombstone.</summary>
    public ReadOnlySpan<byte> Wrapped => _wrapped;

    /// <summary>Whether the key was destroyed.</summary>
    public bool IsDestroyed => _wrapped.Length == 0;

    /// <summary>Overwrites the wrapped key, of which nobody else holds this copy.</summary>
    internal void Overwrite() => _wrapped.AsSpan().Clear();

    /// <summary>The epoch and whether its key is there.</summary>
    public override string ToString() => IsDestroyed ? $"{Id} (destroyed)" : $"{Id}";
}
