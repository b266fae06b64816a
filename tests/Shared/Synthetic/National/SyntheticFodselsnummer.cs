using System.Globalization;

namespace CityRights.Testing.Synthetic;

internal sealed class SyntheticFodselsnummer : SyntheticSeries
{
    public override string Format => "no-fodselsnummer";

    public override string Nobodys => "A month raised by 80 is for tests (Skatteetaten).";

    /// <summary>The rule that begins in 2032 is one of the ways: a remainder of 0 to 3 in the first digit.</summary>
    public override bool HasRightCheck(string text) => Sum(text[..10], 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 <= 3 && Sum(text, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;

    protected override string Next(Random random)
    {
        while (true)
        {
            var day = Day(random, 1940, 1999);
            var body = string.Create(CultureInfo.InvariantCulture, $"{day:dd}{day.Month + 80}{day:yy}{random.Next(500):000}");
            var checks = Enumerable.Range(0, 100).Select(check => check.ToString("00", CultureInfo.InvariantCulture));
            if (checks.FirstOrDefault(check => Sum(body + check[..1], 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0 && HasRightCheck(body + check)) is { } right)
            {
                return body + right;
            }
        }
    }
}
