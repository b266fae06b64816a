using System.Globalization;

namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticIp : SyntheticSeries
{
    private static readonly string[] V4 = ["192.0.2", "198.51.100", "203.0.113"];

    public override string Format => "ip";

    public override string Nobodys => "For documentation only: 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24 (RFC 5737), 2001:db8::/32 (RFC 3849).";

    protected override string Next(Random random) => random.Next(2) == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{random.GetItems(V4, 1)[0]}.{random.Next(256)}")
        : "2001:db8:" + string.Join(':', Enumerable.Range(0, 6).Select(_ => (random.Next(3) == 0 ? 0 : random.Next(0x10000)).ToString("x4", CultureInfo.InvariantCulture)));
}
