using System.Globalization;

namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticHetu : SyntheticSeries
{
    public override string Format => "fi-hetu";

    public override string Nobodys => "Numbers 900 to 999 of a day are for tests (Digi- ja väestötietovirasto).";

    public override bool HasRightCheck(string text) => text[10] == Check(text[..6] + text[7..10]);

    protected override string Next(Random random)
    {
        var day = Day(random, 1890, 2025);
        var signs = day.Year < 1900 ? "+" : day.Year < 2000 ? "-UVWXY" : "ABCDEF";
        var (date, number) = (day.ToString("ddMMyy", CultureInfo.InvariantCulture), random.Next(900, 1000).ToString(CultureInfo.InvariantCulture));
        return date + signs[random.Next(signs.Length)] + number + Check(date + number);
    }

    /// <summary>Digits, then the alphabet without those letters that are read as others.</summary>
    private static char Check(string digits) =>
        string.Concat("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".Except("GIOQZ"))[int.Parse(digits, CultureInfo.InvariantCulture) % 31];
}
