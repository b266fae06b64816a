namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticBsn : SyntheticSeries
{
    public override string Format => "nl-bsn";

    public override string Nobodys => "Numbers from 999000000 are for tests (Rijksdienst voor Identiteitsgegevens).";

    public override bool HasRightCheck(string text) => Sum(text, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0;

    protected override string Next(Random random)
    {
        while (true)
        {
            var number = "999" + Digits(random, 6);
            if (HasRightCheck(number))
            {
                return number;
            }
        }
    }
}
