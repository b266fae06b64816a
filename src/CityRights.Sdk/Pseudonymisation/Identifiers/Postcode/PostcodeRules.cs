namespace CityRights.Pseudonymisation;

internal static class PostcodeRules
{
    internal static IdentifierRule Country { get; } = new(
        "postcode.country",
        "A postcode begins with its country and a colon, as in NL:1234 AB (NL, ES, FR, DE, or GB for the United Kingdom); a field for one country can be declared with IdentifierFormats.Postcode.InCountry(\"NL\") or 'postcode:NL'.");
}
