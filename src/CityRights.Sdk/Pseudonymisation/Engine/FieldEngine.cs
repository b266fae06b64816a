using System.Buffers.Binary;
using System.Security.Cryptography;
using CityRights.Internal;
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
        _pool = new(() => PseudonymDerivation.CreateHash(ring, keyVersion, domain, field.Id, field.Format));
    }

    internal int KeyVersion { get; }

    internal IdentifierFormat Format { get; }

    /// <summary>Makes one pseudonym, or says which rule the identifier breaks.</summary>
    internal IdentifierRule? TryCompute(ReadOnlySpan<char> identifier, out UInt128 pseudonym)
    {
        var hash = Rent();
        var rule = TryCompute(hash, identifier, out pseudonym);
        Return(hash);
        return rule;
    }

    /// <summary>Borrows a hash for one or more computations by one thread.</summary>
    internal IncrementalHash Rent()
    {
        _ring.ThrowIfDisposed();
        return _pool.Rent();
    }

    internal void Return(IncrementalHash hash) => _pool.Return(hash);

    /// <summary>Makes one pseudonym with a borrowed hash. If it throws, which only a failing platform does, the hash is left to the finaliser and not returned.</summary>
    internal IdentifierRule? TryCompute(IncrementalHash hash, ReadOnlySpan<char> identifier, out UInt128 pseudonym)
    {
        Span<byte> message = stackalloc byte[LengthPrefix.Size + Format.MaximumCanonicalLength];
        var rule = Format.TryCanonicalise(identifier, message[LengthPrefix.Size..], out var length);
        if (rule is not null)
        {
            pseudonym = default;
            return rule;
        }

        BinaryPrimitives.WriteInt32BigEndian(message, length);
        message = message[..(LengthPrefix.Size + length)];
        hash.AppendData(message);
        CryptographicOperations.ZeroMemory(message);
        Span<byte> mac = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(mac);
        pseudonym = BinaryPrimitives.ReadUInt128BigEndian(mac);
        CryptographicOperations.ZeroMemory(mac);
        return null;
    }

    public void Dispose() => _pool.Dispose();
}
