using System.Globalization;

namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticPersonnummer : SyntheticSeries
{
    public override string Format => "se-personnummer";

    public override string Nobodys => "Numbers 980 to 999 of a day are for tests (Skatteverket).";

    /// <summary>Luhn over ten digits: doubled from the right but one, nines cast out.</summary>
    public override bool HasRightCheck(string text) => text[2..].Select((digit, index) => "0246813579"[index % 2 == 0 ? digit - '0' : 0] - '0' + (index % 2 == 0 ? 0 : digit - '0')).Sum() % 10 == 0;

    protected override string Next(Random random)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{Day(random, 1890, 2025):yyyyMMdd}{random.Next(980, 1000)}");
        return "0123456789".Select(check => body + check).Single(HasRightCheck);
    }
}
