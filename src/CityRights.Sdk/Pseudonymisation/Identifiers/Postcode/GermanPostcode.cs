namespace CityRights.Pseudonymisation;

/// <summary>Germany: five digits from 01001 to 99998; no postcode begins with 00, 05, 43 or 62 (Deutsche Post).</summary>
internal static class GermanPostcode
{
    /// <summary>About 8,200 of places, beside those of post boxes and large recipients.</summary>
    internal static PostcodeCountry Country { get; } = new("DE", 8_000, IsPostcode, new(
        "postcode.de", "A German postcode is five digits from 01001 to 99998 that do not begin with 00, 05, 43 or 62."));

    private static bool IsPostcode(ReadOnlySpan<byte> postcode) =>
        postcode.Length == 5 && AsciiText.AreDigits(postcode)
        && NumberText.Value(postcode) is >= 1001 and <= 99998 && NumberText.Value(postcode[..2]) is not (5 or 43 or 62);
}
