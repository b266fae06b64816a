namespace CityRights.Pseudonymisation;

internal static class NifRules
{
    internal static IdentifierRule Shape { get; } = new(
        "pt-nif.shape", "A NIF is nine digits 0 to 9, without the country; only spaces, dots, hyphens and slashes may stand between them.");

    internal static IdentifierRule Range { get; } = new(
        "pt-nif.range", "A NIF begins with 1, 2, 3, 45, 5, 6, 70 to 72, 74, 75, 77 to 79, 8, 90, 91, 98 or 99.");

    internal static IdentifierRule Anybody { get; } = new("pt-nif.anybody", "The NIF that invoices have for a buyer who gave none is everybody's, and nobody's.");

    internal static IdentifierRule Check { get; } = new("pt-nif.check", "The last digit is not the check digit of the NIF (modulo 11): a digit is wrong or two are swapped.");
}
