namespace CityRights.Pseudonymisation;

/// <summary>
/// Codice fiscale of a person. Source: decreto ministeriale of 23 December 1976 (Agenzia delle Entrate): three letters of the surname, three of the name, year, month as a
/// letter, day (a woman's raised by 40), place, check letter.
/// </summary>
/// <remarks>
/// Where two people would have one code, the Agenzia replaces digits of one, from the right, by L M N P Q R S T U V (omocodia). So these letters tell two people apart and
/// stay as they are: the code with digits in their place is somebody else's.
/// </remarks>
internal sealed class CodiceFiscaleFormat()
    : CheckedNumberFormat("it-codice-fiscale", "AAAAAA**A**A***A", new CodiceFiscaleLayout(), CodiceFiscaleRules.Shape, CodiceFiscaleRules.Check)
{
    /// <summary>A hundred years of days, two sexes, eight thousand places.</summary>
    public override long? ValueSpace => 500_000_000;

    protected override IdentifierRule? JudgeBody(ReadOnlySpan<byte> number)
    {
        var (year, month, day) = (Two(number[6..8]), "ABCDEHLMPRST"u8.IndexOf(number[8]) + 1, Two(number[9..11]));
        if (year < 0 || day < 0 || Two(number[12..14]) < 0 || CodiceFiscaleLayout.Digit(number[14]) < 0)
        {
            return CodiceFiscaleRules.Shape;
        }

        return CalendarDate.ExistsInSomeCentury(year, month, day > 40 ? day - 40 : day) ? null : CodiceFiscaleRules.Date;
    }

    private static int Two(ReadOnlySpan<byte> digits)
    {
        var (first, second) = (CodiceFiscaleLayout.Digit(digits[0]), CodiceFiscaleLayout.Digit(digits[1]));
        return first < 0 || second < 0 ? -1 : (10 * first) + second;
    }
}
