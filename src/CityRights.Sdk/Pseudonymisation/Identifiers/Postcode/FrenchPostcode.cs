namespace CityRights.Pseudonymisation;

/// <summary>France and Monaco: five digits, the first two a department 01 to 95, overseas 97 or 98, or 00 for the armed forces (La Poste).</summary>
internal static class FrenchPostcode
{
    /// <summary>About 6,300 beside those of single companies (CEDEX).</summary>
    internal static PostcodeCountry Country { get; } = new("FR", 6_000, IsPostcode, new(
        "postcode.fr", "A French postcode is five digits that begin with 00 to 95, 97 or 98."));

    private static bool IsPostcode(ReadOnlySpan<byte> postcode) =>
        postcode.Length == 5 && AsciiText.AreDigits(postcode) && NumberText.Value(postcode[..2]) is <= 95 or 97 or 98;
}
