using System.Globalization;

namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticPlate : SyntheticSeries
{
    public override string Format => "plate";

    public override string Nobodys => "Shapes of series without the letters: vowels in a Dutch side code 5, a German district XX, the Spanish end WWW, which is yet to be reached.";

    protected override string Next(Random random) => random.Next(3) switch
    {
        0 => $"NL:A{Letter(random)}-E{Letter(random)}-{Digits(random, 2)}",
        1 => string.Create(CultureInfo.InvariantCulture, $"DE:XX-{Letter(random)}{Letter(random)} {random.Next(1, 10000)}"),
        _ => $"ES:{Digits(random, 4)} WWW",
    };

    private static string Letter(Random random) => random.GetString("BCDFGHJKLM", 1);
}
