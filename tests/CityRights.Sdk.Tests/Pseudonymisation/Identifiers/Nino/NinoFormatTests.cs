using CityRights.Pseudonymisation;
using CityRights.Tests.Pseudonymisation.Identifiers.Numbers;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Nino;

public class NinoFormatTests : NumberFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.Nino;

    /// <summary>The specimen of forms; suffixes A and D.</summary>
    protected override IEnumerable<string> Published => ["AB 12 34 56 C", "NC 00 00 00 A", "NC 99 99 99 D"];

    [Fact]
    public void Format_WithoutACheck_DeclaresNone() => Assert.False(Format is ICheckedIdentifier);

    /// <summary>Every two letters: those pass that HMRC's manual lets pass. QQ, which HMRC prints as an example, is none.</summary>
    [Fact]
    public void Check_EveryPrefix_PassesAsTheManualSays()
    {
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var expected =
            from first in Letters.Except("DFIQUV")
            from second in Letters.Except("DFIQUVO")
            let prefix = $"{first}{second}"
            where prefix is not ("BG" or "GB" or "KN" or "NK" or "NT" or "TN" or "ZZ")
            select prefix;

        var taken = from first in Letters from second in Letters let prefix = $"{first}{second}" where Format.Check(prefix + "123456A") is null select prefix;

        Assert.Equal(expected, taken);
        AssertRule("QQ123456A", "prefix");
        AssertRule("OO123456A", "prefix");
        AssertRule("TN123456A", "prefix");
    }

    [Theory]
    [InlineData("AB123456E", "suffix")]
    [InlineData("AB123456M", "suffix")]
    [InlineData("AB123456", "shape")]
    [InlineData("A1234567C", "shape")]
    [InlineData("AB12345CC", "shape")]
    [InlineData("AB1234567", "shape")]
    public void Check_BadNumber_NamesTheRule(string number, string rule) => AssertRule(number, rule);
}
