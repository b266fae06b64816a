namespace CityRights.Pseudonymisation;

internal static class IbanRules
{
    internal static IdentifierRule Letters { get; } = new(
        "iban.letters", "An IBAN has the letters A to Z and the digits 0 to 9; only spaces may stand between them.");

    internal static IdentifierRule Country { get; } = new(
        "iban.country", "An IBAN begins with two letters of a country in the IBAN registry, release " + IbanStructures.Release + ".");

    internal static IdentifierRule Length { get; } = new("iban.length", "An IBAN has the length that the IBAN registry gives for its country.");

    internal static IdentifierRule Structure { get; } = new(
        "iban.structure", "After the country an IBAN has check digits from 02 to 98, then letters and digits where the IBAN registry has them for its country.");

    internal static IdentifierRule Check { get; } = new("iban.check", "The check digits of an IBAN (ISO 7064, MOD 97-10) are right.");

    internal static IdentifierRule NationalCheck { get; } = new(
        "iban.national-check", "The check digits of the national account number inside the IBAN are right.");
}
