namespace CityRights.Pseudonymisation;

internal static class CodiceFiscaleRules
{
    internal static IdentifierRule Shape { get; } = new(
        "it-codice-fiscale.shape",
        "A person's codice fiscale is sixteen characters: six letters, two digits, a letter, two digits, a letter, three digits, a letter, where L M N P Q R S T U V may stand for digits (omocodia).");

    internal static IdentifierRule Date { get; } = new(
        "it-codice-fiscale.date", "A codice fiscale holds the date of birth: year, a month of A B C D E H L M P R S T, and a day that exists (raised by 40 for women).");

    internal static IdentifierRule Check { get; } = new("it-codice-fiscale.check", "The last letter is not the check of the codice fiscale: a character is wrong.");
}
