namespace CityRights.Pseudonymisation;

internal static class PeselRules
{
    internal static IdentifierRule Shape { get; } = new(
        "pl-pesel.shape", "A PESEL is eleven digits 0 to 9, leading zeros included; only spaces, dots, hyphens and slashes may stand between them.");

    internal static IdentifierRule Date { get; } = new(
        "pl-pesel.date", "A PESEL begins with a date of birth as year, month and day, where the month is raised by 80, 0, 20, 40 or 60 for births from 1800, 1900, 2000, 2100 or 2200.");

    internal static IdentifierRule Check { get; } = new("pl-pesel.check", "The last digit is not the check digit of the PESEL: a digit is wrong or two are swapped.");
}
