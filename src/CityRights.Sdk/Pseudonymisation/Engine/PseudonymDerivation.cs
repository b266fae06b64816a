using System.Security.Cryptography;
using CityRights.Keys;

namespace CityRights.Pseudonymisation;

/// <summary>
/// The keys of pseudonyms: K_d = HKDF-SHA256(root, salt "CityRights/ps/v1", info = LP(tenant)‖LP(domain), 32) is the
/// domain's key; K = HKDF-Expand(K_d, info = LP(suite)‖LP(field)‖LP(format@canonicalVersion)) a field's, as long as its suite asks for; a pseudonym is 16 bytes of
/// the suite's function of K and LP(canonical bytes).
/// </summary>
/// <remarks>
/// HKDF: RFC 5869. HMAC: RFC 2104, FIPS 198-1; 128 bits of it keep collisions below 10⁻²⁰ for 10⁹ people. The key protects, not slowness: a password hash
/// would cost milliseconds a record and fall to the same dictionary once the key leaks.
/// </remarks>
internal static class PseudonymDerivation
{
    internal const int KeyLength = 32;
    internal const int PseudonymLength = 16;

    internal static ReadOnlySpan<byte> Salt => KeyDerivation.PseudonymSalt;

    /// <summary>
    /// Derives a field's key and keys the suite's function with it; no copy of the key stays behind. Null where the version is not live (any more).
    /// </summary>
    internal static PseudonymFunction? TryCreateFunction(KeyRing ring, int keyVersion, string domain, PseudonymField field, PseudonymSuite suite)
    {
        Span<byte> domainKey = stackalloc byte[KeyLength];
        try
        {
            return ring.TryDerive(keyVersion, Salt, domain, domainKey) ? CreateFunction(domainKey, field, suite) : null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(domainKey);
        }
    }

    /// <summary>Derives a field's key from the key of its domain, document or epoch, and keys the suite's function with it.</summary>
    internal static PseudonymFunction CreateFunction(ReadOnlySpan<byte> domainKey, PseudonymField field, PseudonymSuite suite)
    {
        Span<byte> fieldKey = stackalloc byte[suite.KeyLength];
        try
        {
            DeriveFieldKey(domainKey, suite, field.Id, field.Format, fieldKey);
            return suite.Create(fieldKey, field.Format);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(fieldKey);
        }
    }

    internal static void DeriveFieldKey(ReadOnlySpan<byte> domainKey, PseudonymSuite suite, string field, IdentifierFormat format, Span<byte> destination) =>
        HKDF.Expand(HashAlgorithmName.SHA256, domainKey, destination, FieldKeys.Info(suite.Id, field, format));
}
