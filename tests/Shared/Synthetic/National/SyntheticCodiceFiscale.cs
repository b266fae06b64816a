using System.Globalization;

namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticCodiceFiscale : SyntheticSeries
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public override string Format => "it-codice-fiscale";

    public override string Nobodys => "Born abroad in a country Z999, which the list of places has not.";

    public override bool HasRightCheck(string text) => text[15] == Check(text[..15]);

    protected override string Next(Random random)
    {
        var day = Day(random, 1930, 2019);
        var body = string.Concat(
            random.GetString("BCDFGLMNPRSTVZ", 6),
            day.ToString("yy", CultureInfo.InvariantCulture),
            "ABCDEHLMPRST"[day.Month - 1],
            (day.Day + (40 * random.Next(2))).ToString("00", CultureInfo.InvariantCulture) + "Z999");
        return body + Check(body);
    }

    /// <summary>The decree's table, by character; letters count as the digit of their place in the alphabet.</summary>
    private static char Check(string body)
    {
        var sum = 0;
        for (var place = 1; place <= body.Length; place++)
        {
            var character = body[place - 1];
            var value = char.IsAsciiDigit(character) ? character - '0' : Letters.IndexOf(character, StringComparison.Ordinal);
            sum += place % 2 == 0 ? value : "BAFHJNPRTVCESULDGIMOQKWZYX"[value] - 'A';
        }

        return Letters[sum % 26];
    }
}
