namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticNif : SyntheticSeries
{
    public override string Format => "pt-nif";

    public override string Nobodys => "Numbers from 390,000,000, which the series that began in 2019 has not come to.";

    /// <summary>The sum is a multiple of 11, or 1 more with a check 0, which then stands for 10.</summary>
    public override bool HasRightCheck(string text) => Sum(text, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11 is var rest && (rest == 0 || (rest == 1 && text[8] == '0'));

    protected override string Next(Random random)
    {
        var body = "39" + Digits(random, 6);
        return "0123456789".Select(check => body + check).Single(HasRightCheck);
    }
}
