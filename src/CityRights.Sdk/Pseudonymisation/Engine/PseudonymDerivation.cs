using System.Globalization;
using System.Security.Cryptography;
using CityRights.Internal;
using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>
/// The keys of pseudonyms, suite <c>hmac-sha256-128</c>: K_d = HKDF-SHA256(root, salt "CityRights/ps/v1", info = LP(tenant)‖LP(domain), 32) is the
/// domain's key; K = HKDF-Expand(K_d, info = LP(suite)‖LP(field)‖LP(format@canonicalVersion), 32) a field's; a pseudonym is the first 16 bytes of
/// HMAC-SHA256(K, LP(canonical bytes)).
/// </summary>
/// <remarks>
/// HKDF: RFC 5869. HMAC: RFC 2104, FIPS 198-1; 128 bits of it keep collisions below 10⁻²⁰ for 10⁹ people. The key protects, not slowness: a password hash
/// would cost milliseconds a record and fall to the same dictionary once the key leaks.
/// </remarks>
internal static class PseudonymDerivation
{
    internal const string Suite = "hmac-sha256-128";
    internal const int KeyLength = 32;
    internal const int PseudonymLength = 16;

    private const int StackLimit = 512;

    internal static ReadOnlySpan<byte> Salt => KeyDerivation.PseudonymSalt;

    /// <summary>
    /// Derives a field's key and keys an HMAC with it; no copy of the key stays behind. Null where the version is not live (any more).
    /// </summary>
    internal static IncrementalHash? TryCreateHash(KeyRing ring, int keyVersion, string domain, string field, IdentifierFormat format)
    {
        Span<byte> domainKey = stackalloc byte[KeyLength];
        Span<byte> fieldKey = stackalloc byte[KeyLength];
        try
        {
            if (!ring.TryDerive(keyVersion, Salt, domain, domainKey))
            {
                return null;
            }

            DeriveFieldKey(domainKey, field, format, fieldKey);
            return IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, fieldKey);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(domainKey);
            CryptographicOperations.ZeroMemory(fieldKey);
        }
    }

    internal static void DeriveFieldKey(ReadOnlySpan<byte> domainKey, string field, IdentifierFormat format, Span<byte> destination)
    {
        var canonical = string.Create(CultureInfo.InvariantCulture, $"{format.Id}@{format.CanonicalVersion}");
        var length = LengthPrefix.LengthOf(Suite) + LengthPrefix.LengthOf(field) + LengthPrefix.LengthOf(canonical);
        var info = length <= StackLimit ? stackalloc byte[length] : new byte[length];
        var written = LengthPrefix.Write(info, Suite);
        written += LengthPrefix.Write(info[written..], field);
        LengthPrefix.Write(info[written..], canonical);
        HKDF.Expand(HashAlgorithmName.SHA256, domainKey, destination, info);
    }
}
