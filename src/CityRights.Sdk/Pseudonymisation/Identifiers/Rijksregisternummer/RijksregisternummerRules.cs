namespace CityRights.Pseudonymisation;

internal static class RijksregisternummerRules
{
    internal static IdentifierRule Shape { get; } = new(
        "be-rijksregisternummer.shape", "A national register or bis number is eleven digits 0 to 9; only spaces, dots, hyphens and slashes may stand between them.");

    internal static IdentifierRule Date { get; } = new(
        "be-rijksregisternummer.date",
        "A national register number begins with a date of birth as year, month and day (for a bis number the month is raised by 20 or 40, unknown parts are 00), and its day number is not 000.");

    internal static IdentifierRule Check { get; } = new(
        "be-rijksregisternummer.check", "The last two digits are the check of neither a birth before 2000 nor one from 2000: a digit is wrong or two are swapped.");
}
