using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using CityRights.Internal;

namespace CityRights.Transparency;

/// <summary>
/// The digest of a manifest: SHA-256 over its document in the canonical form of RFC 8785. Equal for equal manifests, whatever white space or
/// order of members a copy of the document has.
/// </summary>
/// <remarks>Text form <c>sha256:</c> and 64 lower-case hexadecimal digits. The default value is the digest of nothing and equals no manifest's.</remarks>
public readonly struct ManifestDigest : IEquatable<ManifestDigest>
{
    private const string Prefix = "sha256:";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private readonly string? _hexadecimal;

    private ManifestDigest(string hexadecimal) => _hexadecimal = hexadecimal;

    /// <summary>The 64 hexadecimal digits; empty for the default value.</summary>
    public string Hexadecimal => _hexadecimal ?? string.Empty;

    /// <summary>Computes the digest of a manifest.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <exception cref="ArgumentNullException">The manifest is null.</exception>
    /// <exception cref="ArgumentException">The manifest cannot be written; see <see cref="ManifestJson.Write(AlgorithmManifest)"/>.</exception>
    public static ManifestDigest Of(AlgorithmManifest manifest) =>
        new(Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Of(ManifestJson.Write(manifest)))));

    /// <summary>Parses the text form without throwing.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <param name="digest">The digest, or default.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out ManifestDigest digest)
    {
        var valid = text is not null && text.Length == Prefix.Length + (2 * SHA256.HashSizeInBytes)
            && text.StartsWith(Prefix, StringComparison.Ordinal) && !text.AsSpan(Prefix.Length).ContainsAnyExcept(Digits);
        digest = valid ? new(text![Prefix.Length..]) : default;
        return valid;
    }

    /// <summary>Whether two digests are the same.</summary>
    public static bool operator ==(ManifestDigest left, ManifestDigest right) => left.Equals(right);

    /// <summary>Whether two digests differ.</summary>
    public static bool operator !=(ManifestDigest left, ManifestDigest right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ManifestDigest other) => string.Equals(_hexadecimal, other._hexadecimal, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ManifestDigest other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Hexadecimal, StringComparison.Ordinal);

    /// <summary>The text form; <c>sha256:</c> alone for the default value.</summary>
    public override string ToString() => Prefix + Hexadecimal;
}
