using System.Globalization;

namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticNir : SyntheticSeries
{
    public override string Format => "fr-nir";

    public override string Nobodys => "Born abroad in a country 998, which INSEE's list of countries has not.";

    /// <summary>The number and its key together are a multiple of 97.</summary>
    public override bool HasRightCheck(string text)
    {
        var number = text[..13].Replace("2A", "19", StringComparison.Ordinal).Replace("2B", "18", StringComparison.Ordinal);
        return (long.Parse(number, CultureInfo.InvariantCulture) + int.Parse(text[13..], CultureInfo.InvariantCulture)) % 97 == 0;
    }

    protected override string Next(Random random)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 3)}{random.Next(100):00}{random.Next(1, 13):00}99998{random.Next(1, 1000):000}");
        return body + (97 - (long.Parse(body, CultureInfo.InvariantCulture) % 97)).ToString("00", CultureInfo.InvariantCulture);
    }
}
