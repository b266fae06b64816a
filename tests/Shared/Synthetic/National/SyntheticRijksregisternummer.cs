using System.Globalization;

namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticRijksregisternummer : SyntheticSeries
{
    public override string Format => "be-rijksregisternummer";

    public override string Nobodys => "Born from 2090 to 2099, which nobody is yet.";

    public override bool HasRightCheck(string text) => text[9..] == Check(text[..9], "") || text[9..] == Check(text[..9], "2");

    protected override string Next(Random random)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"{Day(random, 2090, 2099):yyMMdd}{random.Next(1, 999):000}");
        return body + Check(body, "2");
    }

    private static string Check(string body, string century) =>
        (97 - (long.Parse(century + body, CultureInfo.InvariantCulture) % 97)).ToString("00", CultureInfo.InvariantCulture);
}
