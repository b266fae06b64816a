namespace CityRights.Pseudonymisation;

/// <summary>
/// A street address. Canonical form, version 1: country and postcode as in <c>postcode</c>, then the street (not in NL), the house number and the addition if
/// there is one, each after a semicolon; street and addition as <see cref="FoldedText"/>. In UTF-8: <c>NL1234AB;12;a</c>.
/// </summary>
/// <remarks>
/// The parts come from the caller's columns, because no rule finds them in a line of text for every street (<c>Plein 1944 12</c>). Nothing is expanded or
/// corrected (<c>Str.</c> stays apart from <c>Straße</c>): a wrong guess would join two households. In the Netherlands the address register knows an address by
/// postcode, number and addition, so that a street, of many spellings, is refused; elsewhere a postcode covers many streets, and it is needed.
/// </remarks>
internal sealed class AddressFormat : IdentifierFormat
{
    private const int LongestStreet = 200;
    private const int LongestNumber = 5;
    private const int LongestAddition = 40;

    private readonly PostcodeCountry? _country;

    internal AddressFormat(PostcodeCountry? country)
        : base("address", canonicalVersion: 1, country?.Code) => _country = country;

    public override int MaximumCanonicalLength => PostcodeFormat.LongestCanonical + 1 + LongestStreet + 1 + LongestNumber + 1 + LongestAddition;

    /// <summary>Each of the countries has millions of addresses; a field of one town says so itself.</summary>
    public override long? ValueSpace => 5_000_000;

    public override bool UsesUnicode => true;

    public override IdentifierFormat InCountry(string country)
    {
        ArgumentNullException.ThrowIfNull(country);
        return new AddressFormat(PostcodeCountries.OfCode(country) ?? throw new ArgumentException(
            $"Addresses are known of these countries: {PostcodeCountries.Codes}.", nameof(country)));
    }

    protected override IdentifierRule? Canonicalise(ReadOnlySpan<char> identifier, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        var parts = new AddressParts(identifier);
        var postcode = parts.Next();
        var country = PostcodeCountries.Take(ref postcode, _country);
        if (country is null)
        {
            return AddressRules.Country;
        }

        if (PostcodeFormat.Write(country, postcode, destination, out bytesWritten) is { } wrongPostcode)
        {
            return wrongPostcode;
        }

        if (!country.IsAddressWithNumber && WriteText(parts.Next(), LongestStreet, AddressRules.Street, destination, ref bytesWritten) is { } wrongStreet)
        {
            return wrongStreet;
        }

        var number = parts.Next();
        var addition = parts.Next();
        if (!parts.IsAtEnd)
        {
            return AddressRules.Parts;
        }

        return WriteNumber(number, isNeeded: country.IsAddressWithNumber || addition.IsEmpty, destination, ref bytesWritten)
            ?? (addition.IsEmpty ? null : WriteText(addition, LongestAddition, AddressRules.Addition, destination, ref bytesWritten));
    }

    private static IdentifierRule? WriteText(ReadOnlySpan<char> text, int longest, IdentifierRule rule, Span<byte> destination, ref int written)
    {
        if (text.IsEmpty)
        {
            return rule;
        }

        destination[written++] = (byte)';';
        var place = destination.Slice(written, longest);
        if (FoldedText.Write(text, place, out var length) is { } broken)
        {
            return broken == IdentifierRules.Empty ? rule : broken;
        }

        // A full-width or Greek semicolon has become one of ours, which would move the parts.
        written += length;
        return place[..length].Contains((byte)';') ? rule : null;
    }

    private static IdentifierRule? WriteNumber(ReadOnlySpan<char> number, bool isNeeded, Span<byte> destination, ref int written)
    {
        destination[written++] = (byte)';';
        if (number.IsEmpty)
        {
            return isNeeded ? AddressRules.Number : null;
        }

        if (number.Length > LongestNumber || number[0] == '0')
        {
            return AddressRules.Number;
        }

        foreach (var digit in number)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return AddressRules.Number;
            }

            destination[written++] = (byte)digit;
        }

        return null;
    }
}
