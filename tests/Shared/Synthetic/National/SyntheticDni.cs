using System.Globalization;

namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticDni : SyntheticSeries
{
    public override string Format => "es-dni-nie";

    public override string Nobodys => "Numbers from 99,000,000, which the register has not come to.";

    public override bool HasRightCheck(string text) => text[8] == Letter("0123456789XYZ".IndexOf(text[0], StringComparison.Ordinal) % 10 + text[1..8]);

    protected override string Next(Random random)
    {
        var number = "99" + Digits(random, 6);
        return number + Letter(number);
    }

    private static char Letter(string number) => "TRWAGMYFPDXBNJZSQVHLCKE"[int.Parse(number, CultureInfo.InvariantCulture) % 23];
}
