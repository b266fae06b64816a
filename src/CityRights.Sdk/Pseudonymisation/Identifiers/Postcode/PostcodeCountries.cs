namespace CityRights.Pseudonymisation;

internal static class PostcodeCountries
{
    private static readonly PostcodeCountry[] All =
        [DutchPostcode.Country, SpanishPostcode.Country, FrenchPostcode.Country, GermanPostcode.Country, BritishPostcode.Country];

    internal static string Codes { get; } = string.Join(", ", All.Select(static country => country.Code));

    internal static long FewestInUse { get; } = All.Min(static country => country.InUse);

    /// <summary>The country of a code as ISO 3166-1 writes it; null if its postcodes are not known.</summary>
    internal static PostcodeCountry? OfCode(string code) => Array.Find(All, country => country.Code == code);

    /// <summary>Takes a country and its colon off a text; without a colon it is the one that may be left out.</summary>
    internal static PostcodeCountry? Take(ref ReadOnlySpan<char> text, PostcodeCountry? country)
    {
        var colon = text.IndexOf(':');
        if (colon < 0)
        {
            return country;
        }

        var code = text[..colon];
        text = text[(colon + 1)..];
        foreach (var known in All)
        {
            if (code.Length == 2 && Spelling.ToUpper(code[0]) == known.Code[0] && Spelling.ToUpper(code[1]) == known.Code[1])
            {
                return known;
            }
        }

        return null;
    }
}
