namespace CityRights.Pseudonymisation;

internal static class HetuRules
{
    internal static IdentifierRule Shape { get; } = new(
        "fi-hetu.shape", "A henkilötunnus is six digits, a sign, three digits and a digit or letter; only spaces, dots and slashes may stand between them.");

    internal static IdentifierRule Sign { get; } = new("fi-hetu.sign", "The sign after the date is + (before 1900), one of - U V W X Y (from 1900) or one of A B C D E F (from 2000).");

    internal static IdentifierRule Date { get; } = new("fi-hetu.date", "A henkilötunnus begins with a date of birth as day, month and year, in the century that its sign says.");

    internal static IdentifierRule Number { get; } = new("fi-hetu.number", "The three digits after the sign begin at 002.");

    internal static IdentifierRule Check { get; } = new("fi-hetu.check", "The last character is not the check of the henkilötunnus (modulo 31): a digit or the character is wrong.");
}
