using System.Globalization;

namespace CityRights.Pseudonymisation;

/// <summary>
/// What stands between prefix and body in the token of a document or an epoch: <c>D3</c> (a document, under key version 3), <c>E20261127</c>,
/// <c>E2026W48</c>, <c>E202611</c> (a day, an ISO week, a month). It begins with a letter, so that no key version looks like it, and has one spelling.
/// Up to 11 letters of Crockford's alphabet, and so one number of 55 bits.
/// </summary>
internal static class ScopeName
{
    internal const int LongestName = 11;

    internal static string OfDocument(int keyVersion) => string.Create(CultureInfo.InvariantCulture, $"D{keyVersion}");

    /// <summary>The code of a name that is valid.</summary>
    internal static ulong CodeOf(ReadOnlySpan<char> name)
    {
        var code = 0UL;
        foreach (var letter in name)
        {
            code = (code * Crockford32.Radix) + (ulong)Crockford32.Value(letter);
        }

        return code;
    }

    /// <summary>Writes the name of a code and returns it.</summary>
    internal static ReadOnlySpan<char> Write(ulong code, Span<char> destination)
    {
        var start = LongestName;
        for (; code != 0; code /= Crockford32.Radix)
        {
            destination[--start] = Crockford32.Letter((int)(code % Crockford32.Radix));
        }

        return destination[start..LongestName];
    }

    internal static bool IsValid(ReadOnlySpan<char> name) => name switch
    {
        ['D', >= '1' and <= '9', ..] => int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out _),
        ['E', _, _, _, _, _, _, _, _] => DateOnly.TryParseExact(name[1..], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        ['E', _, _, _, _, 'W', _, _] => IsNumber(name[1..5], 1, 9999) && IsNumber(name[6..], 1, 53),
        ['E', _, _, _, _, _, _] => DateOnly.TryParseExact(name[1..], "yyyyMM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => false,
    };

    private static bool IsNumber(ReadOnlySpan<char> digits, int least, int greatest) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= greatest;
}
