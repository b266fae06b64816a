using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>Makes the pseudonyms of one field under one key version. Safe for concurrent use.</summary>
internal sealed class FieldEngine : IDisposable
{
    private readonly KeyRing _ring;
    private readonly HashPool _pool;

    internal FieldEngine(KeyRing ring, int keyVersion, string domain, PseudonymField field)
    {
        _ring = ring;
        KeyVersion = keyVersion;
        Format = field.Format;
        _pool = new(() => PseudonymDerivation.TryCreateHash(ring, keyVersion, domain, field.Id, field.Format) is { } hash ? new PooledHash(hash, field.Format) : null);
    }

    internal int KeyVersion { get; }

    internal IdentifierFormat Format { get; }

    /// <summary>Makes one pseudonym, or says which rule the identifier breaks.</summary>
    /// <exception cref="CityRightsException">The version was retired or destroyed.</exception>
    internal IdentifierRule? TryCompute(ReadOnlySpan<char> identifier, out UInt128 pseudonym)
    {
        var hash = Rent();
        var rule = hash.TryCompute(identifier, out pseudonym);
        Return(hash);
        return rule;
    }

    /// <summary>Makes one pseudonym or says which rule the identifier breaks; false where the version went meanwhile and there is another list of versions.</summary>
    internal bool TryComputeIfLive(ReadOnlySpan<char> identifier, out UInt128 pseudonym, out IdentifierRule? rule)
    {
        if (TryRent() is not { } hash)
        {
            (pseudonym, rule) = (default, null);
            return false;
        }

        rule = hash.TryCompute(identifier, out pseudonym);
        Return(hash);
        return true;
    }

    /// <summary>
    /// Borrows a hash for one or more computations by one thread; null where the version went. One that threw is not returned. A borrowed hash outlives its
    /// version: who began with it finishes with it.
    /// </summary>
    internal PseudonymFunction? TryRent()
    {
        _ring.ThrowIfDisposed();
        return _pool.TryRent();
    }

    /// <summary>Borrows a hash of a version that must be live.</summary>
    internal PseudonymFunction Rent() => TryRent() ?? throw Ended();

    internal void Return(PseudonymFunction hash) => _pool.Return(hash);

    public void Dispose() => _pool.Dispose();

    private Exception Ended() => _ring.Snapshot.RootOf(KeyVersion) is null
        ? PseudonymisationErrors.VersionNotLive(KeyVersion)
        : new ObjectDisposedException(nameof(FieldEngine));
}
