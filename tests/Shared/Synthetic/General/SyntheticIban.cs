using System.Globalization;
using System.Numerics;

namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticIban : SyntheticSeries
{
    public override string Format => "iban";

    public override string Nobodys => "Banks that no register lists: XXXX in NL, only zeros in DE, ES and PT.";

    public override bool HasRightCheck(string text) => Mod97(text[4..] + text[..4]) == 1;

    /// <summary>An IBAN of a BBAN, by ISO 13616.</summary>
    internal static string WithCheck(string country, string bban) => string.Create(CultureInfo.InvariantCulture, $"{country}{98 - Mod97(bban + country + "00"):00}{bban}");

    protected override string Next(Random random) => random.Next(4) switch
    {
        0 => WithCheck("NL", "XXXX" + Digits(random, 10)),
        1 => WithCheck("DE", "00000000" + Digits(random, 10)),
        2 => Spanish(Digits(random, 10)),
        _ => Portuguese("00000000" + Digits(random, 11)),
    };

    private static string Spanish(string account) => WithCheck("ES", $"00000000{Ccc("0000000000")}{Ccc(account)}{account}");

    private static string Portuguese(string body) => WithCheck("PT", string.Create(CultureInfo.InvariantCulture, $"{body}{98 - Mod97(body + "00"):00}"));

    private static int Mod97(string text) =>
        (int)(BigInteger.Parse(string.Concat(text.Select(letter => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".IndexOf(letter, StringComparison.Ordinal))), CultureInfo.InvariantCulture) % 97);

    /// <summary>Weights 1, 2, 4, 8 and so on, modulo 11.</summary>
    private static int Ccc(string digits) => (11 - (digits.Select((digit, at) => (digit - '0') << at).Sum() % 11)) switch
    {
        11 => 0,
        10 => 1,
        var check => check,
    };
}
