using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using CityRights.Internal;
using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Indexes, seals and opens the rows of one field under one key version. Blind index: suite <c>vault-index-hmac-sha256</c>, HMAC(K, LP(canonical form)). Value:
/// suite <c>vault-xaes256-gcm</c>, XAES-256-GCM (C2SP) with a random nonce, and every other fact of the row as associated data. Safe for concurrent use.
/// </summary>
internal sealed class VaultEngine : IDisposable
{
    internal const string IndexSuite = "vault-index-hmac-sha256";
    internal const string ValueSuite = "vault-xaes256-gcm";

    private const int KeyLength = 32;
    private const int TagLength = 16;

    private readonly KeyRing _ring;
    private readonly string _domain;
    private readonly string _format;
    private readonly CipherPool<VaultCipher> _pool;

    internal VaultEngine(KeyRing ring, int keyVersion, string domain, PseudonymField field)
    {
        (_ring, _domain, KeyVersion, Field, _format) = (ring, domain, keyVersion, field, FieldKeys.Canonical(field.Format));
        _pool = new(() => new(
            FieldKeys.Use(ring, keyVersion, domain, field, IndexSuite, KeyLength, static key => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key)),
            FieldKeys.Use(ring, keyVersion, domain, field, ValueSuite, KeyLength, static key => new XAesGcm(key))));
        _pool.Return(_pool.Rent());
    }

    internal int KeyVersion { get; }

    internal PseudonymField Field { get; }

    internal byte[] Index(ReadOnlySpan<byte> canonical)
    {
        Span<byte> length = stackalloc byte[LengthPrefix.Size];
        BinaryPrimitives.WriteInt32BigEndian(length, canonical.Length);
        var cipher = Rent();
        cipher.Index.AppendData(length);
        cipher.Index.AppendData(canonical);
        var index = cipher.Index.GetHashAndReset();
        _pool.Return(cipher);
        return index;
    }

    /// <summary>Seals an identifier under a token.</summary>
    internal VaultRow Seal(ReadOnlySpan<byte> canonical, ReadOnlyMemory<byte> index, UInt128 token, DateTimeOffset created, DateTimeOffset? expires)
    {
        var (nonce, sealedBytes) = (RandomNumberGenerator.GetBytes(VaultRow.NonceLength), new byte[canonical.Length + TagLength]);
        var row = new VaultRow
        {
            Domain = _domain,
            Field = Field.Id,
            Token = token,
            Format = _format,
            KeyVersion = KeyVersion,
            BlindIndex = index,
            Nonce = nonce,
            Sealed = sealedBytes,
            CreatedAt = created,
            ExpiresAt = expires,
        };
        var cipher = Rent();
        cipher.Value.Seal(nonce, canonical, AssociatedData(row), sealedBytes);
        _pool.Return(cipher);
        return row;
    }

    /// <summary>Opens a row into bytes that are never moved and overwrite themselves; null where it is not as it was sealed.</summary>
    internal SecretBuffer? TryOpen(VaultRow row)
    {
        if (row.Sealed.Length <= TagLength || row.Sealed.Length > TagLength + IdentifierFormat.LongestCanonicalForm || row.Format != _format || row.Nonce.Length != VaultRow.NonceLength)
        {
            return null;
        }

        var value = new SecretBuffer(row.Sealed.Length - TagLength);
        try
        {
            var cipher = Rent();
            var opens = cipher.Value.TryOpen(row.Nonce.Span, row.Sealed.Span, AssociatedData(row), value.Span);
            _pool.Return(cipher);
            if (opens)
            {
                return value;
            }
        }
        catch
        {
            value.Dispose();
            throw;
        }

        value.Dispose();
        return null;
    }

    public void Dispose() => _pool.Dispose();

    private byte[] AssociatedData(VaultRow row) => FieldKeys.Join(
        _ring.Tenant,
        row.Domain,
        row.Field,
        row.Format,
        row.KeyVersion.ToString(CultureInfo.InvariantCulture),
        row.Token.ToString("x32", CultureInfo.InvariantCulture),
        Convert.ToHexStringLower(row.BlindIndex.Span),
        row.CreatedAt.UtcTicks.ToString(CultureInfo.InvariantCulture),
        row.ExpiresAt?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? "never");

    private VaultCipher Rent()
    {
        _ring.ThrowIfDisposed();
        return _pool.Rent();
    }
}
