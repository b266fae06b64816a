namespace CityRights.Pseudonymisation;

/// <summary>
/// A postcode. Canonical form, version 1: the two letters of the country (ISO 3166-1), then the postcode's upper-case letters and digits without spaces, in
/// ASCII: <c>NL1234AB</c>.
/// </summary>
internal sealed class PostcodeFormat : IdentifierFormat
{
    internal const int CountryLength = 2;
    internal const int LongestCanonical = CountryLength + PostcodeCountry.LongestPostcode;

    private readonly PostcodeCountry? _country;

    internal PostcodeFormat(PostcodeCountry? country)
        : base("postcode", canonicalVersion: 1, country?.Code) => _country = country;

    public override int MaximumCanonicalLength => LongestCanonical;

    public override long? ValueSpace => _country?.InUse ?? PostcodeCountries.FewestInUse;

    public override IdentifierFormat InCountry(string country)
    {
        ArgumentNullException.ThrowIfNull(country);
        return new PostcodeFormat(PostcodeCountries.OfCode(country) ?? throw new ArgumentException(
            $"Postcodes are known of these countries: {PostcodeCountries.Codes}.", nameof(country)));
    }

    protected override IdentifierRule? Canonicalise(ReadOnlySpan<char> identifier, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        var country = PostcodeCountries.Take(ref identifier, _country);
        return country is null ? PostcodeRules.Country : Write(country, identifier, destination, out bytesWritten);
    }

    /// <summary>Writes country and postcode, or says which rule the postcode breaks.</summary>
    internal static IdentifierRule? Write(PostcodeCountry country, ReadOnlySpan<char> postcode, Span<byte> destination, out int written)
    {
        written = CountryLength;
        destination[0] = (byte)country.Code[0];
        destination[1] = (byte)country.Code[1];
        foreach (var character in postcode)
        {
            if (Spelling.IsSpace(character))
            {
                continue;
            }

            if (!char.IsAsciiLetterOrDigit(character))
            {
                return country.Rule;
            }

            if (written == LongestCanonical)
            {
                return IdentifierRules.TooLong;
            }

            destination[written++] = (byte)Spelling.ToUpper(character);
        }

        return country.IsPostcode(destination[CountryLength..written]) ? null : country.Rule;
    }
}
