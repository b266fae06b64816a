using System.Globalization;

namespace CityRights.Keys;

/// <summary>
/// Names a root without giving anything of it away: 16 bytes that HKDF derives from it. The number of the version goes in, so that a root
/// moved to another version is noticed.
/// </summary>
internal static class KeyFingerprint
{
    internal const int TextLength = 32;

    internal static string Of(int version, ReadOnlySpan<byte> root)
    {
        Span<byte> fingerprint = stackalloc byte[TextLength / 2];
        Span<char> number = stackalloc char[11];
        version.TryFormat(number, out var digits, default, CultureInfo.InvariantCulture);
        KeyDerivation.Derive(root, KeyDerivation.SubkeySalt, "fingerprint", number[..digits], fingerprint);
        return Convert.ToHexStringLower(fingerprint);
    }

    internal static bool Matches(KeyVersion version, ReadOnlySpan<byte> root) =>
        string.Equals(Of(version.Version, root), version.Fingerprint, StringComparison.Ordinal);
}
