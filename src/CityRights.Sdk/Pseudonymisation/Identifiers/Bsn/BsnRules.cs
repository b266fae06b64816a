namespace CityRights.Pseudonymisation;

internal static class BsnRules
{
    internal static IdentifierRule Shape { get; } = new(
        "nl-bsn.shape", "A BSN is nine digits 0 to 9, or eight where its leading zero was left out; only spaces, dots, hyphens and slashes may stand between them.");

    internal static IdentifierRule Zero { get; } = new("nl-bsn.zero", "Nine zeros are nobody's BSN.");

    internal static IdentifierRule Check { get; } = new("nl-bsn.check", "The BSN fails the 11-test: a digit is wrong or two are swapped.");
}
