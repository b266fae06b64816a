namespace CityRights.Pseudonymisation;

/// <summary>
/// Rijksregisternummer and bis number. Source: royal decree of 3 April 1984 and instruction IT 000 of the National Register (IBZ); bis numbers: Crossroads Bank for Social
/// Security. Year, month and day of birth, a number of the day (odd for men, even for women), a check modulo 97 that differs for births from 2000.
/// </summary>
/// <remarks>
/// Bis numbers (month + 20 where the sex is unknown, + 40 where it is known) are taken: a city serves the people who have one, and no number of the register is
/// ever one of them. The month and the day are 00 where they are unknown; the day counts on where the numbers of a day have run out.
/// </remarks>
internal sealed class RijksregisternummerFormat()
    : NumberFormat("be-rijksregisternummer", "99999999999", RijksregisternummerRules.Shape), ICheckedIdentifier
{
    private static readonly RijksregisternummerLayout Layout = new();

    /// <summary>A hundred years of days, a thousand numbers each.</summary>
    public override long? ValueSpace => 36_000_000;

    public CheckedLayout LayoutOf(ReadOnlySpan<byte> text) => Layout;

    protected override IdentifierRule? Judge(ReadOnlySpan<byte> number)
    {
        if (RijksregisternummerLayout.CenturyOf(number, CheckKind.Right) is not { } century)
        {
            return RijksregisternummerRules.Check;
        }

        return IsBirth((century == RijksregisternummerLayout.From2000 ? 2000 : 1900) + NumberText.Value(number[..2]), NumberText.Value(number[2..4]), NumberText.Value(number[4..6]))
            && NumberText.Value(number[6..9]) != 0
            ? null
            : RijksregisternummerRules.Date;
    }

    private static bool IsBirth(int year, int month, int day)
    {
        month = month >= 40 ? month - 40 : month >= 20 ? month - 20 : month;
        return month == 0 || (day == 0 ? month <= 12 : CalendarDate.Exists(year, month, day));
    }
}
