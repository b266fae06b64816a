using CityRights.Pseudonymisation;
using CityRights.Testing.Synthetic;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Name;

public class NameFormatTests : IdentifierFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.Name;

    protected override IEnumerable<(string One, string Other)> SameIdentifiers =>
    [
        ("Zoë Voorbeeld", "ZOË  voorbeeld"),
        ("Zoe\u0308 Voorbeeld", " zo\u00EB\u00A0voorbeeld "),
        ("Groß", "GROSS"),
        ("Groß", "GRO\u1E9E"),
        ("ΣΊΣΥΦΟΣ", "σίσυφος"),
        ("Ｊａｎ", "jan"),
        ("ﬁlip", "FILIP"),
        ("Ǆ", "dž"),
        ("\u0535\u0582", "\u0587"),
        ("Ⅷ", "viii"),
        ("ᾼ\u0301", "α\u0301ι"),
        ("α\u0345\u0301", "α\u0301\u0345"),
        ("Łucja", "łUCJA"),
        ("Ra\u00ADül", "RAÜL"),
        ("Ka\u200Bthy", "kathy"),
        ("\u3164Lee\u034F", "lee"),
        ("İpek", "i\u0307pek"),
        ("ᏸ", "Ᏸ"),
        ("Ꭰ", "ꭰ"),
    ];

    protected override IEnumerable<string> DifferentIdentifiers =>
    [
        "Zoë", "Zoé", "Zoe", "Zo", "İpek", "ipek", "ıpek", "Anne-Marie", "Anne Marie", "Annemarie", "O'Neill", "O\u2019Neill", "ONeill", "Jan de Vries", "de Vries Jan",
        "Anna", "Аnna", "Αnna", "Müller", "Mueller", "Muller", "Zoe2",
    ];

    [Theory]
    [InlineData("\u00AD", "empty")]
    [InlineData("\u200B \u200D", "empty")]
    [InlineData("Zoë\u0007", "control-character")]
    [InlineData("Zoë\tVoorbeeld", "control-character")]
    [InlineData("Zoë\u2028Voorbeeld", "control-character")]
    [InlineData("Zoë\u0378", "unassigned-code-point")]
    public void Check_BadName_NamesTheRule(string name, string rule) => Assert.Equal(rule, Format.Check(name)?.Code);

    [Theory]
    [InlineData("  Jan   DE Vries ", "jan de vries")]
    [InlineData("SEÁN Ó BRIAIN", "seán ó briain")]
    [InlineData("Ⓙan", "jan")]
    [InlineData("½", "1⁄2")]
    [InlineData("ŉ", "ʼn")]
    [InlineData("\uFDFA", "صلى الله عليه وسلم")]
    public void Canonicalise_Name_IsFoldedAndComposed(string name, string expected) => Assert.Equal(expected, Text(name));

    [Fact]
    public void Check_Length_IsJudgedOnTheCanonicalForm()
    {
        Assert.Null(Format.Check(new string('A', 512)));
        Assert.Equal(IdentifierRules.TooLong, Format.Check(new string('A', 513)));
        Assert.Null(Format.Check(new string('Ë', 256)));
        Assert.Equal(IdentifierRules.TooLong, Format.Check(new string('Ë', 256) + "a"));
        Assert.Null(Format.Check(new string('ẞ', 256)));
        Assert.Equal(IdentifierRules.TooLong, Format.Check(new string('ẞ', 257)));
        Assert.Equal(IdentifierRules.TooLong, Format.Check(new string('\uFDFA', 2048)));
        Assert.Null(Format.Check("a" + new string(' ', 600) + "b"));
        Assert.Null(Format.Check(string.Concat(Enumerable.Repeat("A\u0308", 256))));
    }

    [Fact]
    public void Canonicalise_EveryAssignedCharacter_IsStable()
    {
        for (var codePoint = 0x20; codePoint < 0x110000; codePoint++)
        {
            var text = "a" + (PinnedUnicode.IsAssigned(codePoint) ? char.ConvertFromUtf32(codePoint) : "") + "b";
            if (Format.Check(text) is null)
            {
                Assert.Equal(Text(text), Text(Text(text)));
            }
        }
    }

    [Fact]
    public void ValueSpace_IsForTheFieldToSay() => Assert.Null(Format.ValueSpace);

    [Fact]
    public void Check_Synthetic_IsValid() => Assert.All(SyntheticIdentifiers.Of("name").From(seed: 1).Take(1000), made => Assert.Null(Format.Check(made.Value)));

    [Fact]
    public void Canonicalise_WarmAscii_AllocatesNothing() => Assert.Equal(0, Allocation.Of(Format, "Jan de Vries", "  JAN  DE VRIES"));
}
