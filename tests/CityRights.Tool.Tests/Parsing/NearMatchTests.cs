using CityRights.Tool.Parsing;

namespace CityRights.Tool.Tests.Parsing;

public class NearMatchTests
{
    private static readonly string[] Known = ["stop", "skip", "permit-sms", "permit"];

    [Theory]
    [InlineData("stpo", "stop")]
    [InlineData("SKIP", "skip")]
    [InlineData("permit-sm", "permit-sms")]
    [InlineData("permt", "permit")]
    [InlineData("permits", "permit")]
    public void Find_WordNearOne_IsThatOne(string word, string expected) => Assert.Equal(expected, NearMatch.Find(word, Known));

    [Theory]
    [InlineData("")]
    [InlineData("archive")]
    [InlineData("x")]
    public void Find_WordNearNone_IsNull(string word) => Assert.Null(NearMatch.Find(word, Known));

    [Fact]
    public void Find_NothingKnown_IsNull() => Assert.Null(NearMatch.Find("word", []));
}
