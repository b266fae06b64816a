using CityRights.Pseudonymisation;
using CityRights.Tests.Pseudonymisation.Identifiers.Numbers;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Personnummer;

public class PersonnummerFormatTests : CheckedNumberFormatSuite
{
    private static readonly IdentifierFormat In2026 = IdentifierFormats.PersonnummerWrittenIn(2026);

    public override IdentifierFormat Format => IdentifierFormats.Personnummer;

    /// <summary>Skatteverket's examples of SKV 704 and, a samordningsnummer, SKV 707; the specimen of the tax forms.</summary>
    protected override IEnumerable<string> Published => ["19640823-3234", "19701063-2391", "19811218-9876"];

    [Theory]
    [InlineData("640823-3234", "196408233234")]
    [InlineData("64 08 23 - 3234", "196408233234")]
    [InlineData("701063-2391", "197010632391")]
    [InlineData("19640823-3234", "196408233234")]
    [InlineData("196408233234", "196408233234")]
    [InlineData("6408233234", "196408233234")] // the elder would be 162
    [InlineData("640823+3234", "186408233234")]
    [InlineData("121212-1212", "201212121212")]
    [InlineData("121212+1212", "191212121212")]
    [InlineData("19121212+1212", "191212121212")]
    public void Canonicalise_TenDigitsWrittenInAYear_GetTheirCentury(string number, string expected) =>
        Assert.Equal(expected, System.Text.Encoding.ASCII.GetString(In2026.Canonicalise(number)));

    /// <summary>One person, written before and after the hundredth year, has one form; and a child of the same ten digits another.</summary>
    [Fact]
    public void Canonicalise_OnePersonThroughTheHundredthYear_HasOneForm()
    {
        var in2011 = IdentifierFormats.PersonnummerWrittenIn(2011).Canonicalise("121212-1212");
        var in2012 = IdentifierFormats.PersonnummerWrittenIn(2012).Canonicalise("121212+1212");

        Assert.Equal("191212121212", System.Text.Encoding.ASCII.GetString(in2011));
        Assert.Equal(in2011, in2012);
        Assert.Equal(in2011, Format.Canonicalise("19121212-1212"));
        Assert.NotEqual(in2011, In2026.Canonicalise("121212-1212"));
    }

    [Theory]
    [InlineData("640823-3234")]
    [InlineData("640823+3234")]
    [InlineData("6408233234")]
    public void Check_TenDigitsWithoutAYear_AreRefused(string number) => AssertRule(number, "century");

    [Fact]
    public void Check_TenDigitsWithoutASign_AreRefusedWhereACentenarianMayBeMeant()
    {
        Assert.Equal("se-personnummer.century", In2026.Check("1212121212")?.Code);
        Assert.Equal("se-personnummer.century", In2026.Check("121212 1212")?.Code);
    }

    /// <summary>In 2026 the elder of 00 would be 126, of 01 he would be 125.</summary>
    [Fact]
    public void Check_TenDigitsWithoutASign_AreTakenWhereTheElderWouldBeOver125()
    {
        Assert.Single("0123456789", check => In2026.Check("000101239" + check) is null);
        Assert.All("0123456789", check => Assert.Equal("se-personnummer.century", In2026.Check("010101239" + check)?.Code));
    }

    [Theory]
    [InlineData("18000101", true)]
    [InlineData("20991231", true)]
    [InlineData("17991231", false)]
    [InlineData("21000101", false)]
    [InlineData("19000229", false)]
    [InlineData("20000229", true)]
    [InlineData("19000289", false)]
    [InlineData("20001361", false)]
    [InlineData("20001260", true)]
    [InlineData("20000159", false)]
    public void Check_Date_IsJudgedInItsCentury(string date, bool taken) =>
        Assert.Equal(taken ? 1 : 0, "0123456789".Count(check => Format.Check(date + "239" + check) is null));

    [Theory]
    [InlineData("19640823-3235", "check")]
    [InlineData("19640832-3234", "date")]
    [InlineData("19641323-3234", "date")]
    [InlineData("19630229-3234", "date")]
    [InlineData("19640892-3234", "date")]
    [InlineData("19640823-0000", "date")]
    [InlineData("17640823-3234", "date")]
    [InlineData("21640823-3234", "date")]
    [InlineData("1640823-3234", "shape")]
    [InlineData("640823++3234", "shape")]
    [InlineData("64+0823-3234", "shape")]
    [InlineData("640823+-3234", "shape")]
    [InlineData("640823T3234", "shape")]
    [InlineData("1964082332345", "too-long")]
    public void Check_BadNumber_NamesTheRule(string number, string rule) =>
        Assert.Equal(rule is "too-long" ? rule : $"se-personnummer.{rule}", Format.Check(number)?.Code);

    [Theory]
    [InlineData("20000061")] // the month is unknown
    [InlineData("20000160")] // the day is
    [InlineData("20000060")]
    [InlineData("20000289")] // 29 February
    public void Check_SamordningsnummerOfAnUnknownDay_IsTaken(string date) => Assert.Single("0123456789", check => Format.Check(date + "239" + check) is null);

    [Fact]
    public void Format_WithItsYear_IsNamedAndFoundByIt()
    {
        Assert.Equal("se-personnummer:2026", In2026.Name);
        Assert.True(IdentifierFormats.TryFind("se-personnummer:2026", out var found));
        Assert.Equal(In2026, found);
        Assert.NotEqual(Format, found);
        Assert.All(["se-personnummer:", "se-personnummer:26", "se-personnummer:1946", "se-personnummer:2100", "se-personnummer:SE", "se-personnummer:+202"], name =>
            Assert.False(IdentifierFormats.TryFind(name, out _)));
        Assert.Throws<ArgumentOutOfRangeException>(() => IdentifierFormats.PersonnummerWrittenIn(1946));
    }
}
