using CityRights.Pseudonymisation;
using CityRights.Testing.Synthetic;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Mac;

public class MacFormatTests : IdentifierFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.Mac;

    protected override IEnumerable<(string One, string Other)> SameIdentifiers =>
    [
        ("00-00-5E-00-53-01", "00:00:5e:00:53:01"),
        ("00-00-5E-00-53-01", "0000.5e00.5301"),
        ("00-00-5E-00-53-01", " 00005E005301 "),
        ("02-00-5E-10-00-00-00-01", "02:00:5e:10:00:00:00:01"),
        ("02-00-5E-10-00-00-00-01", "0200.5E10.0000.0001"),
        ("02-00-5E-10-00-00-00-01", "02005e1000000001"),
    ];

    protected override IEnumerable<string> DifferentIdentifiers =>
    [
        "00-00-5E-00-53-01", "00-00-5E-00-53-02", "00-00-5E-00-53-10", "02-00-5E-00-53-01", "02-00-5E-FF-FE-00-53-01", "00-00-5E-FF-FE-00-53-01", "FE-FF-FF-FF-FF-FF",
    ];

    [Theory]
    [InlineData("00-00-5E-00-53", "mac.shape")]
    [InlineData("00-00-5E-00-53-0", "mac.shape")]
    [InlineData("00-00-5E-00-53-01-", "mac.shape")]
    [InlineData("-00-00-5E-00-53-01", "mac.shape")]
    [InlineData("00-00-5E-00-53-01-02", "mac.shape")]
    [InlineData("00-00-5E:00-53-01", "mac.shape")]
    [InlineData("0-0-5E-0-53-1", "mac.shape")]
    [InlineData("000-05E-005-301", "mac.shape")]
    [InlineData("0000.5e00-5301", "mac.shape")]
    [InlineData("0000:5e00:5301", "mac.shape")]
    [InlineData("00-00-5E-00-53-0O", "mac.shape")]
    [InlineData("00-00-5E-00-53-0l", "mac.shape")]
    [InlineData("00-00-5E-00-53-0１", "mac.shape")]
    [InlineData("00-00-5Е-00-53-01", "mac.shape")] // Cyrillic Е
    [InlineData("00 00 5E 00 53 01", "mac.shape")]
    [InlineData("0x00005E005301", "mac.shape")]
    [InlineData("{00005E005301}", "mac.shape")]
    [InlineData("1", "mac.shape")]
    [InlineData("00-00-5E-00-53-01-02-03-04", "too-long")]
    [InlineData("FF-FF-FF-FF-FF-FF", "mac.group")]
    [InlineData("01-00-5E-90-10-01", "mac.group")]
    [InlineData("33:33:00:00:00:01", "mac.group")]
    [InlineData("03-00-5E-10-00-00-00-01", "mac.group")]
    [InlineData("00-00-00-00-00-00", "mac.unset")]
    [InlineData("0000000000000000", "mac.unset")]
    public void Check_BadAddress_NamesTheRule(string address, string rule) => Assert.Equal(rule, Format.Check(address)?.Code);

    [Fact]
    public void Check_Synthetic_IsValid() => Assert.All(SyntheticIdentifiers.Of("mac").From(seed: 1).Take(1000), made => Assert.Null(Format.Check(made.Value)));

    [Fact]
    public void Canonicalise_Warm_AllocatesNothing() => Assert.Equal(0, Allocation.Of(Format, "00:00:5e:00:53:01", "0200.5E10.0000.0001", "FF-FF-FF-FF-FF-FF", "1"));
}
