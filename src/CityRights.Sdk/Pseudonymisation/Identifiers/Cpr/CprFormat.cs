namespace CityRights.Pseudonymisation;

/// <summary>
/// CPR number. Source: CPR-kontoret, Personnummeret i CPR-systemet: day, month and year of birth, a number whose first digit says the century. Since 1 October 2007 numbers are
/// issued that fail modulus 11, and CPR-kontoret asks that no system refuses them: there is no check.
/// </summary>
internal sealed class CprFormat() : NumberFormat("dk-cpr", "9999999999", CprRules.Shape)
{
    /// <summary>A hundred years of days, thousands of numbers each.</summary>
    public override long? ValueSpace => 150_000_000;

    /// <summary>There is no check to fail: only over a stated alphabet and with a reason.</summary>
    public override bool AllowsFormatPreserving => true;

    protected override IdentifierRule? Judge(ReadOnlySpan<byte> number) =>
        CalendarDate.Exists(Year(NumberText.Value(number[4..6]), number[6]), NumberText.Value(number[2..4]), NumberText.Value(number[..2])) ? null : CprRules.Date;

    /// <summary>
    /// CPR-kontoret's table of the seventh digit, as far as dates depend on it: 1900 had no 29 February, 2000 had one. The other centuries of the table have the same
    /// leap days as one of these.
    /// </summary>
    private static int Year(int year, byte seventh) => (seventh <= '3' ? 1900 : 2000) + year;
}
