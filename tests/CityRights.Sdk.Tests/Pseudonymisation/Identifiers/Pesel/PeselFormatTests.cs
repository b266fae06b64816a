using CityRights.Pseudonymisation;
using CityRights.Tests.Pseudonymisation.Identifiers.Numbers;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Pesel;

public class PeselFormatTests : CheckedNumberFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.Pesel;

    /// <summary>The textbook example, and the worked example of the ministry's page for a birth in 2002.</summary>
    protected override IEnumerable<string> Published => ["44051401359", "02070803628"];

    [Theory]
    [InlineData("44051401358", "check")]
    [InlineData("44331401359", "date")]
    [InlineData("44131401359", "date")]
    [InlineData("44003101359", "date")]
    [InlineData("44053201359", "date")]
    [InlineData("00022901359", "date")] // of 100 years only 2000 had a 29 February
    [InlineData("00822901359", "date")]
    [InlineData("00422901359", "date")]
    [InlineData("00622901359", "date")]
    [InlineData("00932901359", "date")]
    [InlineData("2070803628", "shape")] // a spreadsheet dropped the zero
    [InlineData("4405140135A", "shape")]
    public void Check_BadNumber_NamesTheRule(string number, string rule) => AssertRule(number, rule);

    [Theory]
    [InlineData("008101")]
    [InlineData("000101")]
    [InlineData("002229")]
    [InlineData("004101")]
    [InlineData("996101")]
    public void Check_EachCentury_IsTaken(string date) => Assert.Single("0123456789", check => Format.Check(date + "1234" + check) is null);
}
