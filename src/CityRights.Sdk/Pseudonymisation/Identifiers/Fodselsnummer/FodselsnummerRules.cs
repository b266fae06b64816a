namespace CityRights.Pseudonymisation;

internal static class FodselsnummerRules
{
    internal static IdentifierRule Shape { get; } = new(
        "no-fodselsnummer.shape", "A fødselsnummer is eleven digits 0 to 9, leading zeros included; only spaces, dots, hyphens and slashes may stand between them.");

    internal static IdentifierRule Date { get; } = new(
        "no-fodselsnummer.date", "A fødselsnummer begins with a date of birth as day, month and year; the day of a D-number is raised by 40, the month of a test number by 80.");

    internal static IdentifierRule Check { get; } = new(
        "no-fodselsnummer.check", "One of the two last digits is not a check digit of the fødselsnummer (modulo 11): a digit is wrong or two are swapped.");
}
