namespace CityRights.Pseudonymisation;

/// <summary>
/// PESEL. Source: ustawa o ewidencji ludności of 24 September 2010, art. 15, and the Ministerstwo Cyfryzacji: date of birth with the century in the month, four digits, a check
/// digit with weights 1, 3, 7, 9.
/// </summary>
internal sealed class PeselFormat() : CheckedNumberFormat("pl-pesel", "99999999999", new PeselLayout(), PeselRules.Shape, PeselRules.Check)
{
    /// <summary>A hundred years of days, ten thousand numbers each.</summary>
    public override long? ValueSpace => 365_000_000;

    protected override IdentifierRule? JudgeBody(ReadOnlySpan<byte> number)
    {
        // The month is raised by 80 for births from 1800, 0 from 1900, 20 from 2000, 40 from 2100, 60 from 2200.
        var (raised, month) = Math.DivRem(NumberText.Value(number[2..4]), 20);
        var century = raised == 4 ? 1800 : 1900 + (100 * raised);
        return CalendarDate.Exists(century + NumberText.Value(number[..2]), month, NumberText.Value(number[4..6])) ? null : PeselRules.Date;
    }
}
