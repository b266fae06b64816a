namespace CityRights.Pseudonymisation;

/// <summary>
/// Fødselsnummer and D-number. Source: folkeregisterforskriften § 2-2 (Skatteetaten): day, month and year of birth (the day of a D-number raised by 40), three digits, two
/// check digits modulo 11. A month raised by 80 marks the people of Skatteetaten's test register.
/// </summary>
/// <remarks>
/// From 2032 the first check digit may leave a remainder of 0 to 3, and the three digits no longer say the century. Such numbers are refused until they are issued; what is
/// accepted now keeps its form then.
/// </remarks>
internal sealed class FodselsnummerFormat()
    : CheckedNumberFormat("no-fodselsnummer", "99999999999", new FodselsnummerLayout(), FodselsnummerRules.Shape, FodselsnummerRules.Check)
{
    /// <summary>A hundred years of days, some four hundred numbers each.</summary>
    public override long? ValueSpace => 15_000_000;

    protected override IdentifierRule? JudgeBody(ReadOnlySpan<byte> number)
    {
        var (day, month) = (NumberText.Value(number[..2]), NumberText.Value(number[2..4]));
        return CalendarDate.ExistsInSomeCentury(NumberText.Value(number[4..6]), month > 80 ? month - 80 : month, day > 40 ? day - 40 : day) ? null : FodselsnummerRules.Date;
    }
}
