namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticNino : SyntheticSeries
{
    public override string Format => "gb-nino";

    public override string Nobodys => "HMRC keeps the prefix NC for references that end in M or F: no number with it ends in A to D.";

    protected override string Next(Random random) => "NC" + Digits(random, 6) + "ABCD"[random.Next(4)];
}
