using CityRights.Pseudonymisation;
using CityRights.Tests.Pseudonymisation.Identifiers.Numbers;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Nir;

public class NirFormatTests : CheckedNumberFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.Nir;

    protected override int CheckLength => 2;

    /// <summary>The specimen of the carte Vitale; both departments of Corsica; abroad; overseas; an incomplete civil record.</summary>
    protected override IEnumerable<string> Published =>
        ["2 55 08 14 168 025 38", "1 85 06 2A 004 123 72", "2 85 06 2B 033 123 52", "2 95 10 99 126 111 93", With("1850697411123"), With("1852075116123")];

    [Theory]
    [InlineData("2 55 08 14 168 025 39", "check")]
    [InlineData("2 55 08 14 168 025 00", "check")]
    [InlineData("1 85 06 2B 004 123 72", "check")]
    [InlineData("2 55 08 14 168 025", "shape")]
    [InlineData("1 85 06 2C 004 123 72", "place")]
    [InlineData("1 85 06 3A 004 123 72", "place")]
    [InlineData("1 85 06 A2 004 123 72", "shape")]
    [InlineData("5 55 08 14 168 025 38", "sex")]
    [InlineData("2 55 13 14 168 025 38", "month")]
    [InlineData("2 55 43 14 168 025 38", "month")]
    [InlineData("2 55 08 00 168 025 38", "place")]
    [InlineData("2 55 08 14 000 025 38", "place")]
    [InlineData("2 55 08 14 168 000 38", "order")]
    public void Check_BadNumber_NamesTheRule(string number, string rule) => AssertRule(number, rule);

    [Fact]
    public void Check_EveryMonth_IsTakenWhereInseeHasIt()
    {
        var taken = Enumerable.Range(0, 100).Where(month => Format.Check(With($"255{month:00}14168025")) is null);

        Assert.Equal([.. Enumerable.Range(1, 12), .. Enumerable.Range(20, 23), .. Enumerable.Range(50, 50)], taken);
    }

    [Fact]
    public void Check_EverySex_IsTakenWhereInseeHasIt() =>
        Assert.Equal([1, 2, 3, 4, 7, 8], Enumerable.Range(0, 10).Where(sex => Format.Check(With($"{sex}550814168025")) is null));

    private static string With(string body) =>
        body + (97 - (long.Parse(body, System.Globalization.CultureInfo.InvariantCulture) % 97)).ToString("00", System.Globalization.CultureInfo.InvariantCulture);
}
