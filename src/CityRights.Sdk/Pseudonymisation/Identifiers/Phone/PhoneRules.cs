namespace CityRights.Pseudonymisation;

internal static class PhoneRules
{
    internal static IdentifierRule Letters { get; } = new(
        "phone.letters", "A telephone number has the digits 0 to 9; spaces, hyphens, dots, slashes and one pair of brackets may stand between them. No extension.");

    internal static IdentifierRule Country { get; } = new(
        "phone.country",
        "A telephone number begins with + and its country calling code, as in +31 20 123 4567; a field for one country's spelling can be declared with IdentifierFormats.Phone.InCountry(\"NL\") or 'phone:NL'.");

    internal static IdentifierRule CallingCode { get; } = new(
        "phone.calling-code", "An international number begins with a country calling code that the ITU has assigned.");

    internal static IdentifierRule Trunk { get; } = new(
        "phone.trunk",
        "The trunk prefix 0 stands before a national number where its country has one, and not after the country calling code, there only as (0).");

    internal static IdentifierRule Overseas { get; } = new(
        "phone.overseas", "A number of an overseas department of France has a country calling code of its own: write it with +262, +590, +594 or +596.");

    internal static IdentifierRule Length { get; } = new(
        "phone.length", "A telephone number has as many digits as its country's numbering plan allows, and at most 15 with the country calling code.");
}
