using CityRights.Pseudonymisation;
using CityRights.Testing.Synthetic;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Address;

public class AddressFormatTests : IdentifierFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.Address;

    protected override IEnumerable<(string One, string Other)> SameIdentifiers =>
    [
        ("NL:1234 AB; 12; A", "nl:1234ab;12;a"),
        ("NL:1234 AB; 12", "NL:1234AB ; 12 ; "),
        ("DE:10117; Unter den Linden; 77", "de:10117;UNTER  DEN LINDEN;77"),
        ("DE:10117; Große Straße; 7; B", "DE:10117; GROSSE STRASSE; 7; b"),
        ("ES:28001; Calle de Alcala\u0301; ; s/n", "ES:28001; calle de ALCALÁ;;S/N"),
        ("GB:SW1A 1AA; High Street; ; Rose Cottage", "gb:sw1a1aa;high street;;ROSE COTTAGE"),
    ];

    protected override IEnumerable<string> DifferentIdentifiers =>
    [
        "NL:1234 AB; 12", "NL:1234 AB; 1", "NL:1234 AB; 1; 2", "NL:1234 AB; 12; A", "NL:1234 AB; 12; A 1", "NL:1234 AB; 12; A-1", "NL:1234 AB; 12; A1", "NL:1234 AC; 12",
        "DE:10117; Straße; 1", "DE:10117; Str.; 1", "DE:10117; Straße 1; 1", "FR:10117; Straße; 1", "GB:SW1A 1AA; High Street; 1", "GB:SW1A 1AA; High Street; ; 1",
    ];

    protected override string Again(string canonical) => canonical.Insert(2, ":");

    [Theory]
    [InlineData("1234 AB; 12", "address.country")]
    [InlineData("BE:1000; Rue; 1", "address.country")]
    [InlineData("NL:1234; 12", "postcode.nl")]
    [InlineData("NL:1234 AB", "address.number")]
    [InlineData("NL:1234 AB;", "address.number")]
    [InlineData("NL:1234 AB; ; A", "address.number")]
    [InlineData("NL:1234 AB; 012", "address.number")]
    [InlineData("NL:1234 AB; 0", "address.number")]
    [InlineData("NL:1234 AB; 12A", "address.number")]
    [InlineData("NL:1234 AB; １２", "address.number")]
    [InlineData("NL:1234 AB; 123456", "address.number")]
    [InlineData("NL:1234 AB; -1", "address.number")]
    [InlineData("NL:1234 AB; Kerkstraat; 12", "address.number")]
    [InlineData("NL:1234 AB; 12; A; B", "address.parts")]
    [InlineData("NL:1234 AB; 12; A\uFF1BB", "address.addition")]
    [InlineData("NL:1234 AB; 12; A\u037EB", "address.addition")]
    [InlineData("NL:1234 AB; 12; \u00AD", "address.addition")]
    [InlineData("DE:10117", "address.street")]
    [InlineData("DE:10117; ; 77", "address.street")]
    [InlineData("DE:10117; Linden\uFF1B 77; 77", "address.street")]
    [InlineData("DE:10117; Unter den Linden", "address.number")]
    [InlineData("DE:10117; Unter den Linden 77", "address.number")]
    [InlineData("DE:10117; Unter den Linden; 77; A; B", "address.parts")]
    [InlineData("DE:10117; Linden\tallee; 77", "control-character")]
    public void Check_BadAddress_NamesTheRule(string address, string rule) => Assert.Equal(rule, Format.Check(address)?.Code);

    [Fact]
    public void Check_Length_IsLimited()
    {
        Assert.Null(Format.Check($"DE:10117; {new string('a', 200)}; 99999; {new string('b', 40)}"));
        Assert.Equal(IdentifierRules.TooLong, Format.Check($"DE:10117; {new string('a', 201)}; 1"));
        Assert.Equal(IdentifierRules.TooLong, Format.Check($"DE:10117; a; 1; {new string('b', 41)}"));
    }

    [Fact]
    public void Canonicalise_InACountry_TakesItWhereNoneIsGiven()
    {
        var dutch = Format.InCountry("NL");

        Assert.Equal("NL1234AB;12;a", Text("NL:1234 AB; 12; A"));
        Assert.Equal(Format.Canonicalise("NL:1234 AB; 12; A"), dutch.Canonicalise("1234 AB; 12; A"));
        Assert.Equal(Format.Canonicalise("DE:10117; Allee; 1"), dutch.Canonicalise("DE:10117; Allee; 1"));
        Assert.Equal("address:NL", dutch.Name);
        Assert.Throws<ArgumentException>(() => Format.InCountry("BE"));
    }

    [Fact]
    public void Check_Synthetic_IsValid() => Assert.All(SyntheticIdentifiers.Of("address").From(seed: 1).Take(1000), made => Assert.Null(Format.Check(made.Value)));

    [Fact]
    public void Canonicalise_WarmAscii_AllocatesNothing() => Assert.Equal(0, Allocation.Of(Format, "NL:1234 AB; 12; A", "DE:10117; Unter den Linden; 77", "NL:1234 AB; 012"));
}
