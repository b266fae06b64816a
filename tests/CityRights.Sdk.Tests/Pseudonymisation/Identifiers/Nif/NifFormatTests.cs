using CityRights.Pseudonymisation;
using CityRights.Tests.Pseudonymisation.Identifiers.Numbers;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Nif;

public class NifFormatTests : CheckedNumberFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.Nif;

    /// <summary>The number of the forms, a company's, and one worked by the rule.</summary>
    protected override IEnumerable<string> Published => ["123 456 789", "501 964 843", "213 456 788"];

    [Theory]
    [InlineData("123456788", "check")]
    [InlineData("213456789", "check")]
    [InlineData("012345678", "range")]
    [InlineData("412345678", "range")]
    [InlineData("732345678", "range")]
    [InlineData("922345678", "range")]
    [InlineData("999999990", "anybody")]
    [InlineData("12345678", "shape")]
    [InlineData("PT1234567", "shape")]
    public void Check_BadNumber_NamesTheRule(string number, string rule) => AssertRule(number, rule);

    /// <summary>Every two digits: those pass that begin a range of the tax authority.</summary>
    [Fact]
    public void Check_EveryRange_IsTakenWhereTheAuthorityHasIt()
    {
        var taken = Enumerable.Range(0, 100).Where(first => Enumerable.Range(0, 10).Any(check => Format.Check($"{first:00}123456{check}") is null));

        Assert.Equal([.. Enumerable.Range(10, 30), 45, .. Enumerable.Range(50, 23), 74, 75, 77, 78, 79, .. Enumerable.Range(80, 12), 98, 99], taken);
    }
}
