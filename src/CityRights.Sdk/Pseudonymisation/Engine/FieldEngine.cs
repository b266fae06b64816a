using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>Makes the pseudonyms of one field under one key version, or in one document or epoch. Safe for concurrent use.</summary>
internal sealed class FieldEngine : IDisposable
{
    private readonly KeyRing? _ring;
    private readonly Action _throwIfEnded;
    private readonly HashPool _pool;

    internal FieldEngine(KeyRing ring, int keyVersion, string domain, PseudonymField field, PseudonymSuite? suite = null)
        : this((ulong)keyVersion, field.Format, ring.ThrowIfDisposed, () => PseudonymDerivation.TryCreateFunction(ring, keyVersion, domain, field, suite ?? PseudonymSuites.HmacSha256)) => _ring = ring;

    internal FieldEngine(ulong scope, IdentifierFormat format, Action throwIfEnded, Func<PseudonymFunction?> create)
    {
        (Scope, Format, _throwIfEnded) = (scope, format, throwIfEnded);
        _pool = new(create);
    }

    /// <summary>The key version, or the code of the document's or epoch's scope.</summary>
    internal ulong Scope { get; }

    internal int KeyVersion => (int)Scope;

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
    /// Borrows a function for one or more computations by one thread; null where the version went. One that threw is not returned. A borrowed function outlives its
    /// version: who began with it finishes with it.
    /// </summary>
    internal PseudonymFunction? TryRent()
    {
        _throwIfEnded();
        return _pool.TryRent();
    }

    /// <summary>Borrows a function of a version that must be live.</summary>
    internal PseudonymFunction Rent() => TryRent() ?? throw Ended();

    internal void Return(PseudonymFunction function) => _pool.Return(function);

    public void Dispose() => _pool.Dispose();

    private Exception Ended() => _ring is not null && _ring.Snapshot.RootOf(KeyVersion) is null
        ? PseudonymisationErrors.VersionNotLive(KeyVersion)
        : new ObjectDisposedException(nameof(FieldEngine));
}
