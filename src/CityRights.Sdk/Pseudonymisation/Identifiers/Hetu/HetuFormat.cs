namespace CityRights.Pseudonymisation;

/// <summary>
/// Henkilötunnus. Source: decree 128/2010 as changed from 1 January 2023 (Digi- ja väestötietovirasto): day, month and year of birth, a sign for the century, three digits, a
/// check character. Three digits from 900 are for tests.
/// </summary>
/// <remarks>
/// The sign is part of the number and never guessed: <c>+</c> before 1900; <c>- U V W X Y</c> from 1900; <c>A B C D E F</c> from 2000. Since 2023 two people may differ in it alone.
/// </remarks>
internal sealed class HetuFormat()
    : CheckedNumberFormat("fi-hetu", "999999*999*", new HetuLayout(), HetuRules.Shape, HetuRules.Check, kept: "+-")
{
    /// <summary>A hundred years of days, 898 numbers each.</summary>
    public override long? ValueSpace => 32_000_000;

    protected override IdentifierRule? JudgeBody(ReadOnlySpan<byte> number)
    {
        if (HetuLayout.Century(number[6]) is not { } century)
        {
            return HetuRules.Sign;
        }

        var exists = CalendarDate.Exists(century + NumberText.Value(number[4..6]), NumberText.Value(number[2..4]), NumberText.Value(number[..2]));
        return !exists ? HetuRules.Date : NumberText.Value(number[7..10]) < 2 ? HetuRules.Number : null;
    }
}
