namespace CityRights.Pseudonymisation;

/// <summary>Netherlands: four digits, the first not 0, and two letters, which are never SA, SD or SS (PostNL).</summary>
internal static class DutchPostcode
{
    /// <summary>About 460,000 in the address register BAG.</summary>
    internal static PostcodeCountry Country { get; } = new("NL", 450_000, IsPostcode, new(
        "postcode.nl", "A Dutch postcode is four digits, the first not 0, and two letters other than SA, SD and SS: 1234 AB."), IsAddressWithNumber: true);

    private static bool IsPostcode(ReadOnlySpan<byte> postcode) =>
        postcode.Length == 6 && postcode[0] != '0'
        && AsciiText.AreDigits(postcode[..4])
        && AsciiText.IsUpper(postcode[4]) && AsciiText.IsUpper(postcode[5])
        && !(postcode[4] == 'S' && "ADS"u8.Contains(postcode[5]));
}
