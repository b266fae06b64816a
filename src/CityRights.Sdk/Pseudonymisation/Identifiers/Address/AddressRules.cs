namespace CityRights.Pseudonymisation;

internal static class AddressRules
{
    internal static IdentifierRule Country { get; } = new(
        "address.country",
        "An address begins with its country and a colon, as in NL:1234 AB; 12 (NL, ES, FR, DE, or GB for the United Kingdom); a field for one country can be declared with IdentifierFormats.Address.InCountry(\"NL\") or 'address:NL'.");

    internal static IdentifierRule Parts { get; } = new(
        "address.parts", "An address is postcode; house number; addition in the Netherlands, postcode; street; house number; addition elsewhere. The addition may be left out.");

    internal static IdentifierRule Street { get; } = new("address.street", "The street follows the postcode where a postcode covers more than one, and holds no semicolon.");

    internal static IdentifierRule Number { get; } = new(
        "address.number", "A house number has one to five digits and no leading zero; outside the Netherlands it may be left empty before the name of a house.");

    internal static IdentifierRule Addition { get; } = new("address.addition", "The addition to a house number holds no semicolon.");
}
