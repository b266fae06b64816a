using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CityRights.Tests.Pseudonymisation.Engine;

/// <summary>The normative derivation once more, from its formulas and the RFCs, on nothing but SHA-256: no HMAC and no HKDF of the platform.</summary>
internal static class IndependentDerivation
{
    public static UInt128 Pseudonym(byte[] root, string tenant, string domain, string field, string format, int canonicalVersion, string canonical)
    {
        var key = FieldKey(root, tenant, domain, "hmac-sha256-128", field, format, canonicalVersion);
        return First128(Hmac(key, Lp(canonical)));
    }

    public static UInt128 First128(byte[] mac) => BinaryPrimitives.ReadUInt128BigEndian(mac);

    public static byte[] FieldKey(byte[] root, string tenant, string domain, string suite, string field, string format, int canonicalVersion) =>
        HkdfExpand(DomainKey(root, tenant, domain), [.. Lp(suite), .. Lp(field), .. Lp(format + "@" + canonicalVersion)]);

    public static byte[] DocumentFieldKey(
        byte[] root, string tenant, string domain, string document, string suite, string field, string format, int canonicalVersion) =>
        HkdfExpand(
            HkdfExpand(DomainKey(root, tenant, domain), [.. Lp("per-document"), .. Lp(document)]),
            [.. Lp(suite), .. Lp(field), .. Lp(format + "@" + canonicalVersion)]);

    private static byte[] DomainKey(byte[] root, string tenant, string domain) =>
        HkdfExpand(Hmac("CityRights/ps/v1"u8.ToArray(), root), [.. Lp(tenant), .. Lp(domain)]);

    public static byte[] Lp(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [(byte)(bytes.Length >> 24), (byte)(bytes.Length >> 16), (byte)(bytes.Length >> 8), (byte)bytes.Length, .. bytes];
    }

    /// <summary>RFC 5869, section 2.3, for one block.</summary>
    private static byte[] HkdfExpand(byte[] pseudoRandomKey, byte[] info) => Hmac(pseudoRandomKey, [.. info, 1]);

    /// <summary>RFC 2104, for keys up to one block.</summary>
    public static byte[] Hmac(byte[] key, byte[] text)
    {
        var padded = new byte[64];
        key.CopyTo(padded, 0);
        var inner = SHA256.HashData([.. padded.Select(value => (byte)(value ^ 0x36)), .. text]);
        return SHA256.HashData([.. padded.Select(value => (byte)(value ^ 0x5C)), .. inner]);
    }
}
