namespace CityRights.Internal;

/// <summary>BCP 47 (RFC 5646) language tags, as far as a declaration needs them: form, and the look-up order of RFC 4647 section 3.4.</summary>
internal static class LanguageTag
{
    private const int MaximumLength = 35;

    internal static bool IsWellFormed(ReadOnlySpan<char> tag)
    {
        if (tag.Length is < 2 or > MaximumLength)
        {
            return false;
        }

        var first = true;
        foreach (var range in tag.Split('-'))
        {
            var part = tag[range];
            if (part.Length is 0 or > 8 || !IsAlphanumeric(part) || (first && (part.Length is < 2 or > 3 || !IsLetters(part))))
            {
                return false;
            }

            first = false;
        }

        return true;
    }

    /// <summary>Removes the last subtag, and a single-letter subtag that would then stand last; null when none is left.</summary>
    internal static string? Shorten(string tag)
    {
        var dash = tag.LastIndexOf('-');
        if (dash >= 2 && tag[dash - 2] == '-')
        {
            dash -= 2;
        }

        return dash <= 0 ? null : tag[..dash];
    }

    private static bool IsLetters(ReadOnlySpan<char> part) => !part.ContainsAnyExcept(Letters);

    private static bool IsAlphanumeric(ReadOnlySpan<char> part) => !part.ContainsAnyExcept(Alphanumerics);

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly System.Buffers.SearchValues<char> Alphanumerics =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
}
