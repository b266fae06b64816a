namespace CityRights.Pseudonymisation;

internal static class CprRules
{
    internal static IdentifierRule Shape { get; } = new(
        "dk-cpr.shape", "A CPR number is ten digits 0 to 9, leading zeros included; only spaces, dots, hyphens and slashes may stand between them.");

    internal static IdentifierRule Date { get; } = new(
        "dk-cpr.date", "A CPR number begins with a date of birth as day, month and year, in the century that its seventh digit says.");
}
