namespace CityRights.Pseudonymisation;

/// <summary>What a country's postcodes are like.</summary>
/// <param name="Code">The country, ISO 3166-1.</param>
/// <param name="InUse">How many postcodes are in use, rounded down: the honest value space, far below what the shape allows.</param>
/// <param name="IsPostcode">Whether upper-case letters and digits are one.</param>
/// <param name="Rule">The rule that they break otherwise.</param>
/// <param name="IsAddressWithNumber">Whether postcode, house number and addition name one address.</param>
internal sealed record PostcodeCountry(string Code, long InUse, PostcodeCountry.Shape IsPostcode, IdentifierRule Rule, bool IsAddressWithNumber = false)
{
    internal const int LongestPostcode = 7;

    internal delegate bool Shape(ReadOnlySpan<byte> postcode);
}
