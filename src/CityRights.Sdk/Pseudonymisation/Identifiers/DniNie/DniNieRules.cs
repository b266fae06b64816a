namespace CityRights.Pseudonymisation;

internal static class DniNieRules
{
    internal static IdentifierRule Shape { get; } = new(
        "es-dni-nie.shape",
        "A DNI is eight digits and a letter (seven where a leading zero was left out), a NIE is X, Y or Z, seven digits and a letter; only spaces, dots, hyphens and slashes may stand between them.");

    internal static IdentifierRule Zero { get; } = new("es-dni-nie.zero", "Eight zeros are nobody's DNI.");

    internal static IdentifierRule Check { get; } = new("es-dni-nie.check", "The letter is not that of the number (modulo 23): a digit or the letter is wrong.");
}
