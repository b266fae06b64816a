using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace CityRights.Transparency;

/// <summary>A version of an algorithm's manifest: Semantic Versioning 2.0.0.</summary>
/// <remarks>
/// Equality is that of the text, build metadata included; order is the precedence of section 11, which ignores build metadata. The default
/// value is <c>0.0.0</c>.
/// </remarks>
public readonly partial struct SemanticVersion : IEquatable<SemanticVersion>, IComparable<SemanticVersion>
{
    private const int MaximumLength = 64;

    private static readonly string[] Numbers = ["major", "minor", "patch"];

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
        var valid = text is { Length: <= MaximumLength } && Form().IsMatch(text);
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
        var (left, right) = (Form().Match(Text), Form().Match(other.Text));
        foreach (var group in Numbers)
        {
            var order = CompareNumbers(left.Groups[group].Value, right.Groups[group].Value);
            if (order != 0)
            {
                return order;
            }
        }

        var (before, after) = (left.Groups["pre"].Value, right.Groups["pre"].Value);
        return before.Length == 0 || after.Length == 0
            ? after.Length.CompareTo(before.Length)
            : ComparePreRelease(before.Split('.'), after.Split('.'));
    }

    /// <inheritdoc/>
    public bool Equals(SemanticVersion other) => string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SemanticVersion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    /// <summary>The text, for example <c>1.2.0</c>.</summary>
    public override string ToString() => Text;

    private static int ComparePreRelease(string[] left, string[] right)
    {
        for (var part = 0; part < Math.Min(left.Length, right.Length); part++)
        {
            var (leftIsNumber, rightIsNumber) = (IsNumber(left[part]), IsNumber(right[part]));
            var order = leftIsNumber && rightIsNumber ? CompareNumbers(left[part], right[part])
                : leftIsNumber != rightIsNumber ? (leftIsNumber ? -1 : 1)
                : string.CompareOrdinal(left[part], right[part]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    // Without leading zeros the longer number is the greater, so none overflows.
    private static int CompareNumbers(string left, string right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);

    private static bool IsNumber(string part) => part.All(char.IsAsciiDigit);

    [GeneratedRegex(
        @"^(?<major>0|[1-9][0-9]*)\.(?<minor>0|[1-9][0-9]*)\.(?<patch>0|[1-9][0-9]*)(-(?<pre>(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)(\.(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*))*))?(\+[0-9a-zA-Z-]+(\.[0-9a-zA-Z-]+)*)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
