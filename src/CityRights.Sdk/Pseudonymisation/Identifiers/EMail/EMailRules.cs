namespace CityRights.Pseudonymisation;

internal static class EMailRules
{
    internal static IdentifierRule Shape { get; } = new(
        "e-mail.shape", "An e-mail address is one local part, '@' and a domain, without a display name, brackets or spaces.");

    internal static IdentifierRule Local { get; } = new(
        "e-mail.local", "The part before '@' has letters, digits and !#$%&'*+-/=?^_`{|}~, with single dots between them and no quotes.");

    internal static IdentifierRule Domain { get; } = new(
        "e-mail.domain",
        "The part after '@' is a domain name: labels of letters, digits and inner hyphens with single dots between them, in their ordinary form (no full-width letters, no invisible characters).");
}
