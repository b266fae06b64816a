using System.Globalization;
using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Identifiers.EMail;

public class EMailFormatTests : IdentifierFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.EMail;

    protected override IEnumerable<(string One, string Other)> SameIdentifiers =>
    [
        ("zoe@example.org", "Zoe@Example.ORG"),
        ("info@example.org", "INFO@EXAMPLE.ORG"),
        ("zo\u00EB@example.org", "ZOE\u0308@example.org"),
        ("post@m\u00FCnchen.example", "post@MU\u0308NCHEN.example"),
        ("post@münchen.example", "post@xn--mnchen-3ya.example"),
        ("post@münchen.example", "post@XN--MNCHEN-3YA.example"),
        ("post@straße.example", "post@xn--strae-oqa.example"),
        ("post@STRA\u1E9EE.example", "post@straße.example"),
        ("ΣΊΣΥΦΟΣ@example.org", "σίσυφοσ@example.org"),
        ("post@дом.example", "post@xn--d1aqf.example"),
    ];

    protected override IEnumerable<string> DifferentIdentifiers =>
    [
        "zoe@example.org", "zoé@example.org", "z.oe@example.org", "zoe+tag@example.org", "zoe@example.com", "zoe@intranet", "o'neill@example.org",
        "{a}|b~c^d`e!f#g$h%i&j*k/l=m?n@example.org", "zoe@xn--80ak6aa92e.com", "zoe@strasse.example", "zoe@straße.example", "ı@example.org", "i@example.org",
        "用户@例え.テスト", "zoe@\u0915\u094D\u200D\u0937.example",
    ];

    [Theory]
    [InlineData("zoe", "e-mail.shape")]
    [InlineData("zoe@", "e-mail.shape")]
    [InlineData("@example.org", "e-mail.shape")]
    [InlineData("Zoe Jansen <zoe@example.org>", "e-mail.shape")]
    [InlineData("a@b@example.org", "e-mail.shape")]
    [InlineData("mailto:zoe@example.org", "e-mail.local")]
    [InlineData("\"zoe\"@example.org", "e-mail.local")]
    [InlineData(".zoe@example.org", "e-mail.local")]
    [InlineData("zoe.@example.org", "e-mail.local")]
    [InlineData("zo..e@example.org", "e-mail.local")]
    [InlineData("zo\u3000ë@example.org", "e-mail.local")]
    [InlineData("zo\u00A0ë@example.org", "e-mail.local")]
    [InlineData("zoe@example.org.", "e-mail.domain")]
    [InlineData("zoe@.example.org", "e-mail.domain")]
    [InlineData("zoe@exa mple.org", "e-mail.domain")]
    [InlineData("zoe@exa_mple.org", "e-mail.domain")]
    [InlineData("zoe@-example.org", "e-mail.domain")]
    [InlineData("zoe@example-.org", "e-mail.domain")]
    [InlineData("zoe@[192.0.2.1]", "e-mail.domain")]
    [InlineData("zoe@ｅxample.org", "e-mail.domain")]
    [InlineData("zoe@münchen。example", "e-mail.domain")]
    [InlineData("zoe@mün\u00ADchen.example", "e-mail.domain")]
    [InlineData("zoe@mün\u200Bchen.example", "e-mail.domain")]
    [InlineData("zoe@mün chen.example", "e-mail.domain")]
    [InlineData("zoe@mün_chen.example", "e-mail.domain")]
    [InlineData("zoe@ﬁrma.example", "e-mail.domain")]
    [InlineData("zoe@xn--", "e-mail.domain")]
    [InlineData("zoe@xn--abc-", "e-mail.domain")]
    [InlineData("zoe@xn--mnchen-3y.example", "e-mail.domain")]
    [InlineData("zoe@xn--999999999.example", "e-mail.domain")]
    public void Check_BadAddress_NamesTheRule(string address, string rule) => Assert.Equal(rule, Format.Check(address)?.Code);

    [Fact]
    public void Check_Length_IsLimited()
    {
        var label = new string('a', 63);
        var domain = $"{label}.{label}.{new string('a', 61)}";

        Assert.Null(Format.Check(new string('a', 64) + "@example.org"));
        Assert.Equal(IdentifierRules.TooLong, Format.Check(new string('a', 65) + "@example.org"));
        Assert.Null(Format.Check(new string('ë', 32) + "@example.org"));
        Assert.Equal(IdentifierRules.TooLong, Format.Check(new string('ë', 33) + "@example.org"));
        Assert.Null(Format.Check(new string('a', 64) + "@" + domain));
        Assert.Equal(IdentifierRules.TooLong, Format.Check(new string('a', 64) + "@" + domain + ".b"));
        Assert.Equal("e-mail.domain", Format.Check("a@" + label + "a.org")?.Code);
        Assert.Equal("e-mail.domain", Format.Check("a@" + new string('ü', 63) + ".org")?.Code);
    }

    /// <summary>The platform's IDN mapping agrees wherever it does not map characters to others.</summary>
    [Theory]
    [InlineData("münchen")]
    [InlineData("bücher")]
    [InlineData("дом")]
    [InlineData("例え")]
    [InlineData("한국")]
    [InlineData("άλφα")]
    [InlineData("a-ü-b")]
    [InlineData("𠀀𠀁")]
    [InlineData("løsning")]
    public void Canonicalise_Label_IsTheAsciiFormThatThePlatformKnows(string label) =>
        Assert.Equal("a@" + new IdnMapping().GetAscii(label) + ".example", Text($"a@{label}.example"));

    [Fact]
    public void Canonicalise_EveryLetterInALabel_IsStable()
    {
        for (var codePoint = 0x80; codePoint < 0x30000; codePoint++)
        {
            if (!PinnedUnicode.IsAssigned(codePoint))
            {
                continue;
            }

            var address = "a@b" + char.ConvertFromUtf32(codePoint) + "c.example";
            if (Format.Check(address) is null)
            {
                Assert.Equal(Text(address), Text(Text(address)));
            }
        }
    }
}
