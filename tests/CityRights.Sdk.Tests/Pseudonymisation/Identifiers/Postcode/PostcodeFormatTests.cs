using CityRights.Pseudonymisation;
using CityRights.Testing.Synthetic;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Postcode;

public class PostcodeFormatTests : IdentifierFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.Postcode;

    protected override IEnumerable<(string One, string Other)> SameIdentifiers =>
    [
        ("NL:1234 AB", "nl:1234ab"),
        ("NL:1234 AB", "NL: 1234\u00A0AB "),
        ("GB:SW1A 1AA", "gb:sw1a1aa"),
        ("FR:75 001", "FR:75001"),
        ("NL:1234 IJ", "nl:1234 ij"),
    ];

    protected override IEnumerable<string> DifferentIdentifiers =>
    [
        "NL:1234 AB", "NL:1234 AC", "ES:28001", "FR:28001", "DE:28001", "ES:01001", "DE:01001", "FR:20000", "FR:98000", "GB:M1 1AE", "GB:M11 1AE", "GB:B33 8TH", "GB:CR2 6XH",
        "GB:DN55 1PT", "GB:W1A 0AX", "GB:EC1A 1BB", "GB:GIR 0AA", "GB:JE2 3AB", "GB:BF1 0AA",
    ];

    protected override string Again(string canonical) => canonical.Insert(2, ":");

    [Theory]
    [InlineData("1234 AB", "postcode.country")]
    [InlineData("NL 1234 AB", "postcode.country")]
    [InlineData("BE:1000", "postcode.country")]
    [InlineData("UK:SW1A 1AA", "postcode.country")]
    [InlineData("NLD:1234 AB", "postcode.country")]
    [InlineData("ＮＬ:1234 AB", "postcode.country")]
    [InlineData("NL:", "postcode.nl")]
    [InlineData("NL:1234", "postcode.nl")]
    [InlineData("NL:0234 AB", "postcode.nl")]
    [InlineData("NL:1234 SA", "postcode.nl")]
    [InlineData("NL:1234 SD", "postcode.nl")]
    [InlineData("NL:1234 SS", "postcode.nl")]
    [InlineData("NL:1234 A1", "postcode.nl")]
    [InlineData("NL:1234-AB", "postcode.nl")]
    [InlineData("NL:１234 AB", "postcode.nl")]
    [InlineData("NL:1234 АB", "postcode.nl")] // Cyrillic А
    [InlineData("NL:1234 ıJ", "postcode.nl")]
    [InlineData("NL:A234 AB", "postcode.nl")]
    [InlineData("ES:00001", "postcode.es")]
    [InlineData("ES:53001", "postcode.es")]
    [InlineData("ES:8001", "postcode.es")]
    [InlineData("ES:2800A", "postcode.es")]
    [InlineData("FR:96000", "postcode.fr")]
    [InlineData("FR:99000", "postcode.fr")]
    [InlineData("FR:7500", "postcode.fr")]
    [InlineData("FR:2A004", "postcode.fr")]
    [InlineData("DE:01000", "postcode.de")]
    [InlineData("DE:99999", "postcode.de")]
    [InlineData("DE:05001", "postcode.de")]
    [InlineData("DE:43001", "postcode.de")]
    [InlineData("DE:62001", "postcode.de")]
    [InlineData("DE:D-10117", "postcode.de")]
    [InlineData("GB:SW1A", "postcode.gb")]
    [InlineData("GB:SW1A 1A", "postcode.gb")]
    [InlineData("GB:QA1 1AA", "postcode.gb")]
    [InlineData("GB:AI1 1AA", "postcode.gb")]
    [InlineData("GB:A1I 1AA", "postcode.gb")]
    [InlineData("GB:AA1C 1AA", "postcode.gb")]
    [InlineData("GB:AA1 1CA", "postcode.gb")]
    [InlineData("GB:AA1 1AC", "postcode.gb")]
    [InlineData("GB:AAA 1AA", "postcode.gb")]
    [InlineData("GB:11 1AA", "postcode.gb")]
    [InlineData("GB:AA1 AAA", "postcode.gb")]
    [InlineData("GB:A111 1AA", "postcode.gb")]
    [InlineData("DE:12345678", "too-long")]
    public void Check_BadPostcode_NamesTheRule(string postcode, string rule) => Assert.Equal(rule, Format.Check(postcode)?.Code);

    [Fact]
    public void Canonicalise_InACountry_TakesItWhereNoneIsGiven()
    {
        var dutch = Format.InCountry("NL");

        Assert.Equal(Format.Canonicalise("NL:1234 AB"), dutch.Canonicalise("1234 AB"));
        Assert.Equal(Format.Canonicalise("DE:10117"), dutch.Canonicalise("DE:10117"));
        Assert.Equal("postcode.nl", dutch.Check("10117")?.Code);
        Assert.Equal("postcode:NL", dutch.Name);
        Assert.Throws<ArgumentException>(() => Format.InCountry("BE"));
        Assert.Throws<ArgumentException>(() => Format.InCountry("nl"));
    }

    /// <summary>What the start says of a field: only NL and GB have enough postcodes.</summary>
    [Theory]
    [InlineData("NL", true)]
    [InlineData("GB", true)]
    [InlineData("ES", false)]
    [InlineData("FR", false)]
    [InlineData("DE", false)]
    [InlineData(null, false)]
    public void ValueSpace_OfFewPostcodes_IsTooSmallForAField(string? country, bool isEnough)
    {
        var format = country is null ? Format : Format.InCountry(country);

        Assert.Equal(isEnough, format.ValueSpace >= PseudonymField.SmallestValueSpace);
        var domain = PseudonymDomainDefinition.Create("d", "d", d => d.Field(format));
        var open = () => new PseudonymisationService(Keys.FixedKeySource.Ring(), domain).Dispose();
        Assert.Equal(isEnough ? null : typeof(CityRightsException), Record.Exception(open)?.GetType());
    }

    [Fact]
    public void Check_Synthetic_IsValid() => Assert.All(SyntheticIdentifiers.Of("postcode").From(seed: 1).Take(1000), made => Assert.Null(Format.Check(made.Value)));

    [Fact]
    public void Canonicalise_Warm_AllocatesNothing() => Assert.Equal(0, Allocation.Of(Format, "NL:1234 AB", "GB:SW1A 1AA", "DE:10117", "ES:28001", "FR:75001", "NL:1234 SS"));
}
