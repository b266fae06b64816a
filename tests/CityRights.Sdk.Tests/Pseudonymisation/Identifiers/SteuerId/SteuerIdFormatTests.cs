using CityRights.Pseudonymisation;
using CityRights.Tests.Pseudonymisation.Identifiers.Numbers;

namespace CityRights.Tests.Pseudonymisation.Identifiers.SteuerId;

public class SteuerIdFormatTests : CheckedNumberFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.SteuerId;

    /// <summary>Examples of the Bayerisches Landesamt für Steuern (ELSTER) and of the EU's TIN portal: one digit twice, one digit three times, a number for tests.</summary>
    protected override IEnumerable<string> Published => ["86 095 742 719", "47 036 892 816", "65 929 970 489", "26 954 371 827", "57 549 285 017", "25 768 131 411", "02 476 291 358"];

    [Theory]
    [InlineData("86 095 742 718", "check")]
    [InlineData("68 095 742 719", "check")]
    [InlineData("12 345 678 90", "shape")]
    [InlineData("DE 345 678 901", "shape")]
    public void Check_BadNumber_NamesTheRule(string number, string rule) => AssertRule(number, rule);

    [Theory]
    [InlineData("1123456780")]
    [InlineData("1213145678")]
    public void Check_OneDigitTwiceOrThreeTimesApart_IsTaken(string body) => Assert.Single("0123456789", check => Format.Check(body + check) is null);

    [Theory]
    [InlineData("1234567890")]
    [InlineData("1122345678")]
    [InlineData("1112345678")]
    [InlineData("1111234567")]
    [InlineData("1212134567")]
    [InlineData("1213141567")]
    public void Check_OtherRepetition_IsRefusedWhateverItsCheck(string body) => Assert.All("0123456789", check => AssertRule(body + check, "repetition"));
}
