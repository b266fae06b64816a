using CityRights.Transparency;

namespace CityRights.Tests.Transparency.Model;

public class SemanticVersionTests
{
    // The order of section 11.4 of the specification, and numbers that a 32-bit integer does not hold.
    public static TheoryData<string, string> Ordered() => new()
    {
        { "1.0.0-alpha", "1.0.0-alpha.1" },
        { "1.0.0-alpha.1", "1.0.0-alpha.beta" },
        { "1.0.0-alpha.beta", "1.0.0-beta" },
        { "1.0.0-beta", "1.0.0-beta.2" },
        { "1.0.0-beta.2", "1.0.0-beta.11" },
        { "1.0.0-beta.11", "1.0.0-rc.1" },
        { "1.0.0-rc.1", "1.0.0" },
        { "1.0.0", "2.0.0" },
        { "2.0.0", "2.1.0" },
        { "2.1.0", "2.1.1" },
        { "2.9.0", "2.10.0" },
        { "1.0.0", "1.0.99999999999999999999" },
    };

    [Theory]
    [MemberData(nameof(Ordered))]
    public void CompareTo_ExamplesOfTheSpecification_AreInOrder(string first, string second)
    {
        var (left, right) = (SemanticVersion.Parse(first), SemanticVersion.Parse(second));

        Assert.True(left < right);
        Assert.True(right > left);
        Assert.True(left <= right);
        Assert.True(right >= left);
        Assert.NotEqual(left, right);
    }

    [Fact]
    public void CompareTo_BuildMetadata_IsIgnoredButNotEqual()
    {
        var (left, right) = (SemanticVersion.Parse("1.0.0+a"), SemanticVersion.Parse("1.0.0+b"));

        Assert.Equal(0, left.CompareTo(right));
        Assert.True(left != right);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.0")]
    [InlineData("01.0.0")]
    [InlineData("1.0.0-01")]
    [InlineData("1.0.0-")]
    [InlineData("1.0.0+")]
    [InlineData("v1.0.0")]
    [InlineData("1.0.0 ")]
    [InlineData("1.0.0\n")]
    [InlineData("1.0.0-é")]
    [InlineData("١.٠.٠")]
    [InlineData("1.0.0-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Parse_NotAVersion_IsRefused(string? text)
    {
        Assert.False(SemanticVersion.TryParse(text, out var version));
        Assert.Equal(default, version);
        Assert.Throws<FormatException>(() => SemanticVersion.Parse(text));
    }

    [Theory]
    [InlineData("0.0.4")]
    [InlineData("1.1.2-prerelease+meta")]
    [InlineData("1.0.0-alpha.1")]
    [InlineData("1.0.0-0A.is.legal")]
    [InlineData("1.0.0--")]
    public void Parse_Version_KeepsItsText(string text) => Assert.Equal(text, SemanticVersion.Parse(text).ToString());

    [Fact]
    public void Default_Text_IsZero() => Assert.Equal("0.0.0", default(SemanticVersion).ToString());
}
