namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticSteuerId : SyntheticSeries
{
    public override string Format => "de-steuer-id";

    public override string Nobodys => "A first digit 0 is for tests: none is issued with it.";

    public override bool HasRightCheck(string text) => text[10] == Check(text[..10]);

    protected override string Next(Random random)
    {
        // Zero, and eight other digits, one of them twice.
        var others = "123456789".ToCharArray();
        random.Shuffle(others);
        others[8] = others[0];
        random.Shuffle(others);
        var body = "0" + new string(others);
        return body + Check(body);
    }

    /// <summary>ISO/IEC 7064 MOD 11,10 as the standard puts it: by the sum that has to be 1.</summary>
    private static char Check(string body) => "0123456789".Single(last => Remainder(body + last) == 1);

    private static int Remainder(string digits)
    {
        var product = 10;
        foreach (var digit in digits[..^1])
        {
            var sum = (product + digit - '0') % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }

        return (product + digits[^1] - '0') % 10;
    }
}
