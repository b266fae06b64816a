using System.Globalization;

namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticPesel : SyntheticSeries
{
    public override string Format => "pl-pesel";

    public override string Nobodys => "Born from 2200 to 2299, which nobody is yet.";

    public override bool HasRightCheck(string text) => Sum(text, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;

    protected override string Next(Random random)
    {
        var day = Day(random, 2200, 2299);
        var body = string.Create(CultureInfo.InvariantCulture, $"{day:yy}{day.Month + 60}{day:dd}{random.Next(10_000):0000}");
        return "0123456789".Select(check => body + check).Single(HasRightCheck);
    }
}
