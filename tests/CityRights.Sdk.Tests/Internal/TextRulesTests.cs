using CityRights.Internal;

namespace CityRights.Tests.Internal;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("Gemeente Voorbeeld", true)]
    [InlineData("😀", true)]
    [InlineData("", false)]
    [InlineData(" \u00a0", false)]
    [InlineData("a\nb", false)]
    [InlineData("a\tb", false)]
    [InlineData("a\u0085b", false)]
    [InlineData("a\u2028b", false)]
    public void IsLine_Text_TellsWhetherItFitsOneLine(string text, bool expected) => Assert.Equal(expected, TextRules.IsLine(text));

    [Fact]
    public void IsLine_HalfOfASurrogatePair_IsRefused()
    {
        Assert.False(TextRules.IsLine("a" + '\ud83d'));
        Assert.False(TextRules.IsLine('\ude00' + "a"));
    }
}
