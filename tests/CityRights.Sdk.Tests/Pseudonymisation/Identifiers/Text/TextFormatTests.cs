using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Text;

public class TextFormatTests : IdentifierFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.Text;

    protected override IEnumerable<(string One, string Other)> SameIdentifiers =>
    [
        ("Zo\u00EB", "Zoe\u0308"),
        ("\u1E69", "s\u0323\u0307"),
        ("\u1E69", "s\u0307\u0323"),
        ("\uD55C", "\u1112\u1161\u11AB"),
        ("\u212B", "\u00C5"),
        ("\U00011938", "\U00011935\U00011930"),
    ];

    protected override IEnumerable<string> DifferentIdentifiers =>
    [
        "4711", "4711 ", " 4711", "04711", "A4711", "a4711", "Zoë", "Zoé", "Zoe", "i", "I", "ı", "İ", "ﬁ", "fi", "１", "1", "A", "А", "Α", "\U0001F6B2", "ab", "a\u200Db",
    ];

    [Theory]
    [InlineData("a\u0000", "control-character")]
    [InlineData("a\u001F", "control-character")]
    [InlineData("a\u007F", "control-character")]
    [InlineData("a\u0080", "control-character")]
    [InlineData("a\u009F", "control-character")]
    [InlineData("a\u2028", "control-character")]
    [InlineData("a\u2029", "control-character")]
    [InlineData("\uFEFFa", "control-character")]
    [InlineData("a\u0378", "unassigned-code-point")]
    [InlineData("a\uFDD0", "unassigned-code-point")]
    [InlineData("\U0001FAE0", "unassigned-code-point")]
    public void Check_BadCodePoint_NamesTheRule(string text, string rule) => Assert.Equal(rule, Format.Check(text)?.Code);

    /// <summary>No theory: test runners repair such text on its way.</summary>
    [Fact]
    public void Check_LoneSurrogate_NamesTheRule() =>
        Assert.All(["\uD800", "a\uDFFFb", "\uDC00\uD800", "\uD83D\uD83D\uDEB2"], text => Assert.Equal(IdentifierRules.LoneSurrogate, Format.Check(text)));

    [Fact]
    public void Check_Length_IsJudgedOnTheCanonicalForm()
    {
        Assert.Null(Format.Check(new string('a', 1024)));
        Assert.Equal(IdentifierRules.TooLong, Format.Check(new string('a', 1025)));
        Assert.Null(Format.Check(new string('ë', 512)));
        Assert.Equal(IdentifierRules.TooLong, Format.Check(new string('ë', 512) + "a"));
        Assert.Null(Format.Check(string.Concat(Enumerable.Repeat("e\u0308", 512))));
        Assert.Equal(IdentifierRules.TooLong, Format.Check(string.Concat(Enumerable.Repeat("e\u0308", 513))));

        // Four units that compose into one of three bytes: the most that a text shrinks.
        Assert.Null(Format.Check(string.Concat(Enumerable.Repeat("\u03C9\u0314\u0342\u0345", 341))));
        Assert.Equal(IdentifierRules.TooLong, Format.Check(string.Concat(Enumerable.Repeat("\u03C9\u0314\u0342\u0345", 342))));

        // One that grows threefold.
        Assert.Null(Format.Check(string.Concat(Enumerable.Repeat("\U0001D160", 85))));
        Assert.Equal(IdentifierRules.TooLong, Format.Check(string.Concat(Enumerable.Repeat("\U0001D160", 86))));
    }

    [Fact]
    public void Canonicalise_EveryAssignedCharacter_IsStable()
    {
        for (var codePoint = 0x20; codePoint < 0x110000; codePoint++)
        {
            if (!PinnedUnicode.IsAssigned(codePoint))
            {
                continue;
            }

            var text = "a" + char.ConvertFromUtf32(codePoint) + "b";
            if (Format.Check(text) is null)
            {
                Assert.Equal(text.Normalize(), Text(text));
            }
        }
    }
}
