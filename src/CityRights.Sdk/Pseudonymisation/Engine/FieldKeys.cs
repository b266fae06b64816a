using System.Globalization;
using System.Security.Cryptography;
using CityRights.Internal;
using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>
/// The key of a field for any suite: K = HKDF-Expand(K_d, info = LP(suite)‖LP(field)‖LP(format@canonicalVersion)), of the length that the suite needs.
/// A suite never shares a key with another one.
/// </summary>
internal static class FieldKeys
{
    private const int DomainKeyLength = 32;
    private const int LongestKey = 64;

    /// <summary>Derives a key and hands it to a function that keeps it elsewhere; no copy stays behind here.</summary>
    internal static TResult Use<TResult>(
        KeyRing ring, int keyVersion, string domain, PseudonymField field, string suite, int length, Func<ReadOnlySpan<byte>, TResult> use)
    {
        Span<byte> domainKey = stackalloc byte[DomainKeyLength];
        Span<byte> key = stackalloc byte[LongestKey];
        key = key[..length];
        try
        {
            ring.Derive(keyVersion, KeyDerivation.PseudonymSalt, domain, domainKey);
            HKDF.Expand(HashAlgorithmName.SHA256, domainKey, key, Info(suite, field.Id, field.Format));
            return use(key);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(domainKey);
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Parts, each with its length before it.</summary>
    internal static byte[] Join(params ReadOnlySpan<string> parts)
    {
        var length = 0;
        foreach (var part in parts)
        {
            length += LengthPrefix.LengthOf(part);
        }

        var (bytes, written) = (new byte[length], 0);
        foreach (var part in parts)
        {
            written += LengthPrefix.Write(bytes.AsSpan(written), part);
        }

        return bytes;
    }

    /// <summary>The format and the version of its canonical form, as they go into derivations.</summary>
    internal static string Canonical(IdentifierFormat format) => string.Create(CultureInfo.InvariantCulture, $"{format.Id}@{format.CanonicalVersion}");

    /// <summary>What tells a field's key from every other one of its domain.</summary>
    internal static byte[] Info(string suite, string field, IdentifierFormat format) => Join(suite, field, Canonical(format));
}
