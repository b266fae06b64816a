using System.Security.Cryptography;

namespace CityRights.Minimisation;

internal static class PolicyFingerprint
{
    internal static string Of(ReadOnlySpan<byte> canonicalJson) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(canonicalJson));
}
