namespace CityRights.Transparency;

/// <summary>A version taken apart (Semantic Versioning 2.0.0, section 2 and 9 to 11).</summary>
/// <param name="Numbers">Major, minor and patch.</param>
/// <param name="PreRelease">The identifiers of the pre-release; empty for a release.</param>
internal readonly record struct SemanticVersionParts(string[] Numbers, string[] PreRelease)
{
    internal static bool TryParse(string text, out SemanticVersionParts parts)
    {
        var plus = text.IndexOf('+', StringComparison.Ordinal);
        var precedence = plus < 0 ? text : text[..plus];
        var dash = precedence.IndexOf('-', StringComparison.Ordinal);
        parts = new((dash < 0 ? precedence : precedence[..dash]).Split('.'), dash < 0 ? [] : precedence[(dash + 1)..].Split('.'));
        return parts.Numbers.Length == 3
            && parts.Numbers.All(IsNumber)
            && parts.PreRelease.All(static part => IsIdentifier(part) && (!part.All(char.IsAsciiDigit) || IsNumber(part)))
            && (plus < 0 || text[(plus + 1)..].Split('.').All(IsIdentifier));
    }

    /// <summary>Compares by the precedence of section 11.</summary>
    internal int CompareTo(SemanticVersionParts other)
    {
        for (var at = 0; at < Numbers.Length; at++)
        {
            var order = CompareNumbers(Numbers[at], other.Numbers[at]);
            if (order != 0)
            {
                return order;
            }
        }

        return PreRelease.Length == 0 || other.PreRelease.Length == 0
            ? other.PreRelease.Length.CompareTo(PreRelease.Length)
            : ComparePreRelease(PreRelease, other.PreRelease);
    }

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

    private static bool IsNumber(string part) => part.Length > 0 && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] != '0');

    private static bool IsIdentifier(string part) => part.Length > 0 && part.All(static sign => char.IsAsciiLetterOrDigit(sign) || sign == '-');
}
