namespace CityRights.Pseudonymisation;

internal static class NinoRules
{
    internal static IdentifierRule Shape { get; } = new(
        "gb-nino.shape", "A National Insurance number is two letters, six digits and a letter; only spaces, dots, hyphens and slashes may stand between them.");

    internal static IdentifierRule Prefix { get; } = new(
        "gb-nino.prefix", "The first two letters are none that HMRC uses: not D F I Q U V, not O in second place, not BG, GB, KN, NK, NT, TN or ZZ.");

    internal static IdentifierRule Suffix { get; } = new("gb-nino.suffix", "The last letter of a National Insurance number is A, B, C or D.");
}
