namespace CityRights.Pseudonymisation;

internal static class PersonnummerRules
{
    internal static IdentifierRule Shape { get; } = new(
        "se-personnummer.shape", "A personnummer is ten or twelve digits 0 to 9 with a hyphen or plus before the last four; spaces, dots and slashes do not count.");

    internal static IdentifierRule Century { get; } = new(
        "se-personnummer.century",
        "Ten digits do not say the century. Give twelve digits, or declare the year in which ten were written, with IdentifierFormats.PersonnummerWrittenIn(2026) or 'se-personnummer:2026', and give the sign.");

    internal static IdentifierRule Date { get; } = new(
        "se-personnummer.date", "A personnummer begins with a date of birth from 1800 to 2099 (the day of a samordningsnummer is raised by 60), and its three digits are not 000.");

    internal static IdentifierRule Check { get; } = new("se-personnummer.check", "The last digit is not the check digit of the personnummer (Luhn): a digit is wrong or two are swapped.");
}
