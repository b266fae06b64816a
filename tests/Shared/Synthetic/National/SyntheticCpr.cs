using System.Globalization;

namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticCpr : SyntheticSeries
{
    public override string Format => "dk-cpr";

    public override string Nobodys => "Born from 2040 to 2057, which nobody is yet.";

    protected override string Next(Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"{Day(random, 2040, 2057):ddMMyy}{random.Next(5, 9)}{random.Next(1000):000}");
}
