using CityRights.Pseudonymisation;
using CityRights.Tests.Pseudonymisation.Identifiers.Numbers;

namespace CityRights.Tests.Pseudonymisation.Identifiers.CodiceFiscale;

public class CodiceFiscaleFormatTests : CheckedNumberFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.CodiceFiscale;

    protected override string CheckCharacters => "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>Specimens in use for "Mario Rossi" and others, and codes with letters for digits (omocodia).</summary>
    protected override IEnumerable<string> Published => ["RSSMRA85T10A562S", "MRTMTT25D09F205Z", "RCCMNL83S18D969H", "MRTMTT25D09F20RU", "RSSMRA85T10A5SNT"];

    /// <summary>Two people for whom one code would be made: the Agenzia tells them apart by the letter.</summary>
    [Fact]
    public void Canonicalise_Omocodia_StaysAnotherPerson() => Assert.NotEqual(Text("MRTMTT25D09F205Z"), Text("MRTMTT25D09F20RU"));

    [Theory]
    [InlineData("RSSMRA85T10A562T", "check")]
    [InlineData("RSSMRA85T10A562", "shape")]
    [InlineData("RSSMRA85T10A5621", "shape")]
    [InlineData("RSSMRA8AT10A562S", "shape")]
    [InlineData("RSSMR185T10A562S", "shape")]
    [InlineData("RSSMRA85F10A562S", "date")]
    [InlineData("RSSMRA85T32A562S", "date")]
    [InlineData("RSSMRA85T72A562S", "date")]
    [InlineData("RSSMRA85T00A562S", "date")]
    [InlineData("RSSMRA85B29A562S", "date")]
    [InlineData("12345678901", "shape")] // the code of an organisation
    public void Check_BadCode_NamesTheRule(string code, string rule) => AssertRule(code, rule);
}
