using System.Globalization;

namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticAddress : SyntheticSeries
{
    public override string Format => "address";

    public override string Nobodys => "House numbers from 90,000 on, outside the Netherlands in streets called Example Street.";

    protected override string Next(Random random)
    {
        var postcode = SyntheticPostcode.Make(random);
        var street = postcode.StartsWith("NL", StringComparison.Ordinal) ? "" : string.Create(CultureInfo.InvariantCulture, $"Example Street {random.Next(1000)}; ");
        var addition = random.Next(2) == 0 ? "" : "; " + random.GetString("ABCDEF", 1);
        return string.Create(CultureInfo.InvariantCulture, $"{postcode}; {street}{random.Next(90_000, 100_000)}{addition}");
    }
}
