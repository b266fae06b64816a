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
        _pool = new(() => new PooledHash(PseudonymDerivation.CreateHash(ring, keyVersion, domain, field.Id, field.Format), field.Format));
    }

    internal int KeyVersion { get; }

    internal IdentifierFormat Format { get; }

    /// <summary>How many rows of a column are made at once.</summary>
    internal int PieceLength
    {
        get
        {
            var function = Rent();
            Return(function);
            return function.PieceLength;
        }
    }

    /// <summary>Makes one pseudonym, or says which rule the identifier breaks.</summary>
    internal IdentifierRule? TryCompute(ReadOnlySpan<char> identifier, out UInt128 pseudonym)
    {
        var hash = Rent();
        var rule = hash.TryCompute(identifier, out pseudonym);
        Return(hash);
        return rule;
    }

    /// <summary>Borrows a hash for one or more computations by one thread. One that threw is not returned.</summary>
    internal PseudonymFunction Rent()
    {
        _ring.ThrowIfDisposed();
        return _pool.Rent();
    }

    internal void Return(PseudonymFunction hash) => _pool.Return(hash);

    public void Dispose() => _pool.Dispose();
}
