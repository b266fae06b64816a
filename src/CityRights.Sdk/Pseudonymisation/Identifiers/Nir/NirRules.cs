namespace CityRights.Pseudonymisation;

internal static class NirRules
{
    internal static IdentifierRule Shape { get; } = new(
        "fr-nir.shape", "A NIR is thirteen digits (2A or 2B for Corsica) and its key of two digits; only spaces, dots, hyphens and slashes may stand between them.");

    internal static IdentifierRule Sex { get; } = new("fr-nir.sex", "A NIR begins with 1 or 2, with 3 or 4 during registration, or with 7 or 8 where it is temporary.");

    internal static IdentifierRule Month { get; } = new("fr-nir.month", "The month of birth in a NIR is 01 to 12, or 20 to 42 or 50 to 99 where the civil record is incomplete.");

    internal static IdentifierRule Place { get; } = new("fr-nir.place", "The place of birth in a NIR is a department, 2A or 2B for Corsica, 99 for abroad, and a commune or country that is not 000.");

    internal static IdentifierRule Order { get; } = new("fr-nir.order", "The order number in a NIR begins at 001.");

    internal static IdentifierRule Check { get; } = new("fr-nir.check", "The last two digits are not the key of the NIR (modulo 97): a digit is wrong or two are swapped.");
}
