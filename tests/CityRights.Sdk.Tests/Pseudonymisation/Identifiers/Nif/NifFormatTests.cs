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

    [Theory]
    [InlineData("45")]
    [InlineData("70")]
    [InlineData("98")]
    public void Check_OtherRanges_AreTaken(string range) => Assert.Single("0123456789", check => Format.Check(range + "123456" + check) is null);
}
