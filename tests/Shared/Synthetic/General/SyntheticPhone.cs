using System.Globalization;

namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticPhone : SyntheticSeries
{
    private static readonly string[] British = ["7700 900", "20 7946 0", "113 496 0", "161 496 0", "191 498 0"];
    private static readonly string[] French = ["1 99 00", "2 61 91", "3 53 01", "4 65 71", "5 36 49"];

    public override string Format => "phone";

    public override string Nobodys => "Kept free for drama and fiction: GB by Ofcom, FR by ARCEP, North America 555-0100 to 0199 by NANPA.";

    protected override string Next(Random random) => random.Next(3) switch
    {
        0 => $"+44 {random.GetItems(British, 1)[0]}{Digits(random, 3)}",
        1 => $"+33 {random.GetItems(French, 1)[0]} {Digits(random, 2)} {Digits(random, 2)}",
        _ => string.Create(CultureInfo.InvariantCulture, $"+1 ({random.Next(2, 10)}12) 555-01{Digits(random, 2)}"),
    };
}
