using System.Buffers;

namespace CityRights.Internal;

/// <summary>BCP 47 (RFC 5646) language tags, as far as a declaration needs them: form, spelling, and the look-up order of RFC 4647 section 3.4.</summary>
internal static class LanguageTag
{
    /// <summary>The length that RFC 5646, 4.4.1 asks software to provide for.</summary>
    internal const int MaximumLength = 35;

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> Alphanumerics =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

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
            if (part.Length is 0 or > 8
                || part.ContainsAnyExcept(Alphanumerics)
                || (first && (part.Length is < 2 or > 3 || part.ContainsAnyExcept(Letters))))
            {
                return false;
            }

            first = false;
        }

        return tag[^2] != '-';
    }

    /// <summary>The usual spelling of a well-formed tag (RFC 5646, 2.1.1): <c>zh-Hant-TW</c>, all else lower case.</summary>
    internal static string Spell(string tag)
    {
        var parts = tag.Split('-');
        var afterSingleton = false;
        for (var at = 0; at < parts.Length; at++)
        {
            var part = parts[at].ToLowerInvariant();
            parts[at] = at == 0 || afterSingleton ? part
                : part.Length == 2 ? part.ToUpperInvariant()
                : part.Length == 4 && !char.IsAsciiDigit(part[0]) ? char.ToUpperInvariant(part[0]) + part[1..]
                : part;
            afterSingleton |= part.Length == 1;
        }

        return string.Join('-', parts);
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
}
