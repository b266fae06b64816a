namespace CityRights.Pseudonymisation;

/// <summary>Spain: five digits, the first two the province, 01 to 52 (Correos; INE, codes of provinces).</summary>
internal static class SpanishPostcode
{
    /// <summary>About 11,700.</summary>
    internal static PostcodeCountry Country { get; } = new("ES", 11_000, IsPostcode, new(
        "postcode.es", "A Spanish postcode is five digits that begin with the number of a province, 01 to 52."));

    private static bool IsPostcode(ReadOnlySpan<byte> postcode) =>
        postcode.Length == 5 && AsciiText.AreDigits(postcode) && NumberText.Value(postcode[..2]) is >= 1 and <= 52;
}
