namespace CityRights.Pseudonymisation;

internal static class SteuerIdRules
{
    internal static IdentifierRule Shape { get; } = new(
        "de-steuer-id.shape", "A Steuer-ID is eleven digits 0 to 9; only spaces, dots, hyphens and slashes may stand between them.");

    internal static IdentifierRule Repetition { get; } = new(
        "de-steuer-id.repetition",
        "Among the first ten digits of a Steuer-ID exactly one stands twice or three times (three times not side by side), and each other at most once.");

    internal static IdentifierRule Check { get; } = new(
        "de-steuer-id.check", "The last digit of the Steuer-ID is not its check digit (ISO/IEC 7064 MOD 11,10): a digit is wrong or two are swapped.");
}
