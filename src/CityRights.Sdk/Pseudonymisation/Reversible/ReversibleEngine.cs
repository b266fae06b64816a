using System.Globalization;
using System.Security.Cryptography;
using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Seals and opens the tokens of one field under one key version. Suite <c>aes256-siv</c>: AES-SIV (RFC 5297) with 64 bytes of key, associated data
/// LP(tenant)‖LP(domain)‖LP(field)‖LP(key version in decimal), no nonce, over the canonical bytes. Safe for concurrent use.
/// </summary>
/// <remarks>
/// SIV and not GCM, because equal identifiers must give equal tokens and GCM breaks where a nonce occurs twice; and not FF1, because a token that is
/// not authenticated opens to somebody, whoever made it up.
/// </remarks>
internal sealed class ReversibleEngine : IDisposable
{
    internal const string Suite = "aes256-siv";
    internal const int KeyLength = 64;

    private readonly KeyRing _ring;
    private readonly byte[] _associatedData;
    private readonly CipherPool<SivWorker> _pool;

    internal ReversibleEngine(KeyRing ring, int keyVersion, string domain, PseudonymField field)
    {
        _ring = ring;
        KeyVersion = keyVersion;
        Field = field;
        _associatedData = FieldKeys.Join(ring.Tenant, domain, field.Id, keyVersion.ToString(CultureInfo.InvariantCulture));
        _pool = new(() => new(FieldKeys.Use(ring, keyVersion, domain, field, Suite, KeyLength, static key => new AesSiv(key)), field.Format));

        // A version that is not live is noticed here and not with the first token.
        _pool.Return(_pool.Rent());
    }

    internal int KeyVersion { get; }

    internal PseudonymField Field { get; }

    /// <summary>Seals one identifier, or says which rule it breaks.</summary>
    internal IdentifierRule? TrySeal(ReadOnlySpan<char> identifier, out byte[] sealedBytes)
    {
        Span<byte> canonical = stackalloc byte[IdentifierFormat.LongestCanonicalForm];
        sealedBytes = [];
        try
        {
            if (Field.Format.TryCanonicalise(identifier, canonical, out var length) is { } rule)
            {
                return rule;
            }

            var sealing = new byte[ReversibleTokenText.TagLength + length];
            var worker = Rent();
            worker.Cipher.Seal(_associatedData, canonical[..length], sealing);
            _pool.Return(worker);
            sealedBytes = sealing;
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(canonical);
        }
    }

    /// <summary>Seals a column; a row that breaks a rule has the rule in the place of its bytes.</summary>
    internal void SealMany(ReadOnlySpan<string?> rows, Span<byte[]?> sealedRows, Span<IdentifierRule?> rules)
    {
        var worker = Rent();
        worker.SealMany(_associatedData, rows, sealedRows, rules);
        _pool.Return(worker);
    }

    /// <summary>Opens a token into bytes that are never moved and overwrite themselves; null where it is not of this field, version, domain and tenant.</summary>
    internal SecretBuffer? TryOpen(ReadOnlySpan<byte> sealedBytes)
    {
        var value = new SecretBuffer(sealedBytes.Length - ReversibleTokenText.TagLength);
        try
        {
            var worker = Rent();
            var opens = worker.Cipher.TryOpen(_associatedData, sealedBytes, value.Span);
            _pool.Return(worker);
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

    private SivWorker Rent()
    {
        _ring.ThrowIfDisposed();
        return _pool.Rent();
    }
}
