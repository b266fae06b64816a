using System.Globalization;

namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticPostcode : SyntheticSeries
{
    public override string Format => "postcode";

    public override string Nobodys => "A postcode is a place and not a person; these may exist.";

    protected override string Next(Random random) => Make(random);

    internal static string Make(Random random) => random.Next(3) switch
    {
        0 => $"NL:{random.Next(1, 10)}{Digits(random, 3)} {random.GetString("ABCDEFGHJK", 2)}",
        1 => string.Create(CultureInfo.InvariantCulture, $"DE:{random.Next(63_000, 99_999)}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"GB:E{random.Next(1, 21)} {random.Next(10)}{random.GetString("ABDEFGHJLNPQRSTUWXYZ", 2)}"),
    };
}
