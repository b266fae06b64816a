using System.Globalization;

namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticMac : SyntheticSeries
{
    public override string Format => "mac";

    public override string Nobodys => "For documentation only: 00-00-5E-00-53-00 to FF, 02-00-5E-10-00-00-00-00 to FF (RFC 7042, 2.1.2 and 2.2.2).";

    protected override string Next(Random random) =>
        (random.Next(2) == 0 ? "00-00-5E-00-53-" : "02-00-5E-10-00-00-00-") + random.Next(256).ToString("X2", CultureInfo.InvariantCulture);
}
