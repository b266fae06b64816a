using CityRights.Pseudonymisation;
using CityRights.Tests.Pseudonymisation.Identifiers.Numbers;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Fodselsnummer;

public class FodselsnummerFormatTests : CheckedNumberFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.Fodselsnummer;

    protected override int CheckLength => 2;

    /// <summary>The worked example of fnrinfo.no.</summary>
    protected override IEnumerable<string> Published => ["311299 56715"];

    [Theory]
    [InlineData("311299 56714", "check")]
    [InlineData("311299 56725", "check")]
    [InlineData("321299 56715", "date")]
    [InlineData("311399 56715", "date")]
    [InlineData("290299 56715", "date")]
    [InlineData("721299 56715", "date")]
    [InlineData("409399 56715", "date")]
    [InlineData("001299 56715", "date")]
    [InlineData("11299 56715", "shape")]
    [InlineData("311299 5671A", "shape")]
    public void Check_BadNumber_NamesTheRule(string number, string rule) => AssertRule(number, rule);

    /// <summary>A D-number is another number than the fødselsnummer of the same day: some of its hundred checks is right, unless none is issued.</summary>
    [Fact]
    public void Check_DNumber_IsTaken()
    {
        var taken = Enumerable.Range(0, 100_000).Select(rest => $"711299{rest:00000}").Where(number => Format.Check(number) is null).ToList();

        // A thousand numbers a day, of which a tenth and a tenth again have no check digit.
        Assert.InRange(taken.Count, 780, 870);
        Assert.All(taken.Take(5), number => Assert.Equal(number, Text(number)));
    }
}
