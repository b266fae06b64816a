using CityRights.Pseudonymisation;
using CityRights.Tests.Pseudonymisation.Identifiers.Numbers;

namespace CityRights.Tests.Pseudonymisation.Identifiers.DniNie;

public class DniNieFormatTests : CheckedNumberFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.DniNie;

    protected override string CheckCharacters => "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>Specimens of Spanish authorities: DNI, a DNI with leading zeros, NIE of each letter.</summary>
    protected override IEnumerable<string> Published => ["12345678-Z", "00000001-R", "99999999-R", "X-1234567-L", "Y-1234567-X", "Z-1234567-R"];

    [Fact]
    public void Canonicalise_SevenDigits_GetTheirZero() => Assert.Equal("01234567L", Text("1.234.567-L"));

    [Theory]
    [InlineData("12345678A", "check")]
    [InlineData("X1234567Z", "check")]
    [InlineData("Y1234567L", "check")]
    [InlineData("00000000T", "zero")]
    [InlineData("12345678", "shape")]
    [InlineData("123456L", "shape")]
    [InlineData("X123456L", "shape")]
    [InlineData("W1234567L", "shape")]
    [InlineData("K1234567L", "shape")]
    [InlineData("1X234567L", "shape")]
    public void Check_BadNumber_NamesTheRule(string number, string rule) => AssertRule(number, rule);

    /// <summary>X1234567L and 01234567L have one remainder, and stay two people.</summary>
    [Fact]
    public void Canonicalise_DniAndNieOfOneNumber_AreTwo() => Assert.NotEqual(Text("X1234567L"), Text("01234567L"));
}
