using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Plate;

public class PlateFormatTests : IdentifierFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.Plate;

    protected override IEnumerable<(string One, string Other)> SameIdentifiers =>
    [
        ("NL:12-ABC-3", "nl:12abc3"),
        ("NL:12-ABC-3", "NL: 12 ABC 3 "),
        ("NL:12-ABC-3", "NL:12.ABC\u00B73"),
        ("NL:12-ABC-3", "NL:12\u2011ABC\u00A03"),
        ("DE:T\u00DC-AB 123", "de:tu\u0308-ab123"),
        ("HR:ZG-123-\u0160A", "hr:zg123s\u030Ca"),
        ("IE:i-1", "IE:I-1"),
    ];

    protected override IEnumerable<string> DifferentIdentifiers =>
    [
        "NL:12-ABC-3", "DE:12-ABC-3", "NL:12-ABC-4", "NL:12-AB-C", "DE:TÜ-AB 123", "DE:TU-AB 123", "DE:TUE-AB 123", "NL:0-1", "NL:O-1", "IM:1", "NL:123456789012",
        "DK:ÆØ 12", "IS:ÞÐ 12", "RS:ČĆĐŠŽ",
    ];

    protected override string Again(string canonical) => canonical.Insert(2, ":");

    [Theory]
    [InlineData("12-ABC-3", "plate.country")]
    [InlineData("NL-12-ABC-3", "plate.country")]
    [InlineData("NL 12-ABC-3", "plate.country")]
    [InlineData(":12-ABC-3", "plate.country")]
    [InlineData("D:B-MW 1234", "plate.country")]
    [InlineData("UK:AB12 CDE", "plate.country")]
    [InlineData("EU:12", "plate.country")]
    [InlineData("N1:12", "plate.country")]
    [InlineData("ＮＬ:12", "plate.country")]
    [InlineData("NL:", "plate.letters")]
    [InlineData("NL: - ", "plate.letters")]
    [InlineData("NL:12:34", "plate.letters")]
    [InlineData("NL:12_34", "plate.letters")]
    [InlineData("NL:１２-34", "plate.letters")]
    [InlineData("GR:ΑΒΕ-1234", "plate.letters")]
    [InlineData("BG:СВ 1234", "plate.letters")]
    [InlineData("TR:34 ı 1", "plate.letters")]
    [InlineData("TR:34 İ 1", "plate.letters")]
    [InlineData("NL:1\u0308", "plate.letters")]
    [InlineData("NL:\u0308A", "plate.letters")]
    [InlineData("NL:A\u0308\u0308", "plate.letters")]
    [InlineData("NL:1234567890123", "too-long")]
    public void Check_BadPlate_NamesTheRule(string plate, string rule) => Assert.Equal(rule, Format.Check(plate)?.Code);

    [Fact]
    public void Canonicalise_InACountry_TakesItWhereNoneIsGiven()
    {
        var dutch = Format.InCountry("NL");

        Assert.Equal(Format.Canonicalise("NL:12-ABC-3"), dutch.Canonicalise("12-ABC-3"));
        Assert.Equal(Format.Canonicalise("DE:B-MW 12"), dutch.Canonicalise("DE:B-MW 12"));
        Assert.Equal(("plate", "plate:NL"), (dutch.Id, dutch.Name));
        Assert.Equal(Format.CanonicalVersion, dutch.CanonicalVersion);
    }

    [Fact]
    public void Canonicalise_LongestPlate_FitsTheLimit() =>
        Assert.Equal(Format.MaximumCanonicalLength, Format.Canonicalise("DE:" + new string('Ü', 12)).Length);

    [Fact]
    public void Countries_All_AreThoseOfIso3166AndKosovo()
    {
        Assert.Equal(250, Countries.Count);
        Assert.All(["NL", "BE", "DE", "ES", "GB", "XK"], code => Assert.True(Countries.Contains(code[0], code[1])));
        Assert.All(["UK", "EU", "AA", "ZZ", "nl", "N\u00DF", "\u00DFL", "@A", "A["], code => Assert.False(Countries.Contains(code[0], code[1])));
    }
}
