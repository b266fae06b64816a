using CityRights.Pseudonymisation;
using CityRights.Tests.Pseudonymisation.Identifiers.Numbers;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Rijksregisternummer;

public class RijksregisternummerFormatTests : CheckedNumberFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.Rijksregisternummer;

    protected override int CheckLength => 2;

    /// <summary>The check of a birth before 2000, and that of one from 2000.</summary>
    protected override int RightChecks => 2;

    /// <summary>The example of the National Register; one from 2000; with an unknown day and month; bis numbers of both kinds, before and from 2000.</summary>
    protected override IEnumerable<string> Published =>
        ["85.07.30-033 28", "17.07.30-033.84", "93.05.18-223.61", "40.00.00-955.79", "88 22 29-999.36", "08 22 29-999.34", "88 42 29-999.79", "08 42 29-999.77"];

    [Theory]
    [InlineData("85.07.30-033 29", "check")]
    [InlineData("85.07.30-033 00", "check")]
    [InlineData("85.07.30-033 98", "check")]
    [InlineData("85.07.30-033", "shape")]
    [InlineData("85.07.30-033 2A", "shape")]
    public void Check_BadNumber_NamesTheRule(string number, string rule) => AssertRule(number, rule);

    /// <summary>A right check does not save a date that never was: 13th month, 32nd day, 29 February of 1985, and of 1900 (which 2000 had).</summary>
    [Theory]
    [InlineData("851330033", false)]
    [InlineData("850732033", false)]
    [InlineData("850229033", false)]
    [InlineData("000229033", false)]
    [InlineData("853330033", false)]
    [InlineData("855330033", false)]
    [InlineData("851300033", false)]
    [InlineData("850730000", false)]
    [InlineData("000229033", true)]
    public void Check_Date_IsJudgedInItsCentury(string body, bool from2000)
    {
        var number = body + (97 - (long.Parse((from2000 ? "2" : "") + body, System.Globalization.CultureInfo.InvariantCulture) % 97)).ToString("00", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(from2000 ? null : "be-rijksregisternummer.date", Format.Check(number)?.Code);
    }

    /// <summary>The month is unknown in a number of the register, and in bis numbers of both kinds; the day is; the numbers of a day ran out; the first and the last of a day.</summary>
    [Theory]
    [InlineData("850000033")]
    [InlineData("850001033")]
    [InlineData("852000033")]
    [InlineData("854000033")]
    [InlineData("850700033")]
    [InlineData("851200033")]
    [InlineData("853231033")]
    [InlineData("855231033")]
    [InlineData("850731001")]
    [InlineData("850731998")]
    public void Check_UnknownParts_AreTaken(string body) =>
        Assert.Equal(2, Enumerable.Range(0, 100).Count(check => Format.Check($"{body}{check:00}") is null));

    /// <summary>The nine digits of two people born a hundred years apart: two numbers, two free parts, two replacements, and neither has either's check.</summary>
    [Fact]
    public void Layout_SameNineDigitsOfTwoCenturies_StayTwoPeople()
    {
        var layout = new RijksregisternummerLayout();
        var (before, from) = (new ushort[layout.Numerals], new ushort[layout.Numerals]);
        var (one, other) = (new byte[layout.Length], new byte[layout.Length]);

        Assert.True(layout.TryRead("17073003384"u8, CheckKind.Right, from));
        Assert.True(layout.TryRead("17073003355"u8, CheckKind.Right, before));
        Assert.NotEqual(before, from);
        Assert.True(layout.TryWrite(before, CheckKind.Wrong, one));
        Assert.True(layout.TryWrite(from, CheckKind.Wrong, other));
        Assert.NotEqual(one, other);
        Assert.All([one, other], text => Assert.DoesNotContain(System.Text.Encoding.ASCII.GetString(text, 9, 2), new[] { "84", "55" }));
    }
}
