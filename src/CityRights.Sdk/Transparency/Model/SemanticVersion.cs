using System.Diagnostics.CodeAnalysis;

namespace CityRights.Transparency;

/// <summary>A version of an algorithm's manifest: Semantic Versioning 2.0.0.</summary>
/// <remarks>
/// Equality is that of the text, build metadata included; order is the precedence of section 11, which ignores build metadata. The default
/// value is <c>0.0.0</c>.
/// </remarks>
public readonly struct SemanticVersion : IEquatable<SemanticVersion>, IComparable<SemanticVersion>
{
    private const int MaximumLength = 64;

    private readonly string? _text;

    private SemanticVersion(string text) => _text = text;

    private string Text => _text ?? "0.0.0";

    /// <summary>Parses a version.</summary>
    /// <param name="text">For example <c>1.2.0</c> or <c>2.0.0-pilot.1</c>; at most 64 characters.</param>
    /// <exception cref="FormatException">The text is null or not of that form.</exception>
    public static SemanticVersion Parse(string? text) =>
        TryParse(text, out var version) ? version : throw new FormatException("A version is three numbers with dots, for example '1.2.0' (Semantic Versioning 2.0.0).");

    /// <summary>Parses a version without throwing.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <param name="version">The version, or default.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out SemanticVersion version)
    {
        var valid = text is { Length: <= MaximumLength } && SemanticVersionParts.TryParse(text, out _);
        version = valid ? new(text!) : default;
        return valid;
    }

    /// <summary>Whether two versions have the same text.</summary>
    public static bool operator ==(SemanticVersion left, SemanticVersion right) => left.Equals(right);

    /// <summary>Whether two versions differ.</summary>
    public static bool operator !=(SemanticVersion left, SemanticVersion right) => !left.Equals(right);

    /// <summary>Whether the left version comes before the right.</summary>
    public static bool operator <(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left version comes after the right.</summary>
    public static bool operator >(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left version does not come after the right.</summary>
    public static bool operator <=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left version does not come before the right.</summary>
    public static bool operator >=(SemanticVersion left, SemanticVersion right) => left.CompareTo(right) >= 0;

    /// <summary>Compares by the precedence of section 11.</summary>
    /// <param name="other">The other version.</param>
    public int CompareTo(SemanticVersion other)
    {
        // Both are versions, or they would not be here.
        return SemanticVersionParts.TryParse(Text, out var left) & SemanticVersionParts.TryParse(other.Text, out var right) ? left.CompareTo(right) : 0;
    }

    /// <inheritdoc/>
    public bool Equals(SemanticVersion other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SemanticVersion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    /// <summary>The text, for example <c>1.2.0</c>.</summary>
    public override string ToString() => Text;
}
