using CityRights.Pseudonymisation;
using CityRights.Tests.Pseudonymisation.Identifiers.Numbers;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Cpr;

public class CprFormatTests : NumberFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.Cpr;

    /// <summary>The example of CPR-kontoret, which keeps modulus 11, and one that does not, as they are issued since 2007.</summary>
    protected override IEnumerable<string> Published => ["070761-4285", "211062-5629", "010165-4321"];

    /// <summary>Whatever the last digit: modulus 11 is never asked, and says nothing about any output either.</summary>
    [Fact]
    public void Check_Modulus11_IsNeverAsked()
    {
        Assert.All("0123456789", last => Assert.Null(Format.Check("010165432" + last)));
        Assert.False(Format is ICheckedIdentifier);
    }

    [Theory]
    [InlineData("320761-4285", "date")]
    [InlineData("071361-4285", "date")]
    [InlineData("000161-4285", "date")]
    [InlineData("290261-4285", "date")]
    [InlineData("290200-0234", "date")] // 1900
    [InlineData("290200-3999", "date")]
    [InlineData("290237-4234", "date")]
    [InlineData("670761-4285", "date")]
    [InlineData("70761-4285", "shape")]
    [InlineData("070761-428A", "shape")]
    public void Check_BadNumber_NamesTheRule(string number, string rule) => AssertRule(number, rule);

    /// <summary>29 February is where the seventh digit puts it: 2000, 1960, 2036, 1940, 2056, 1860.</summary>
    [Theory]
    [InlineData("290200-4234")]
    [InlineData("290200-9999")]
    [InlineData("290260-0234")]
    [InlineData("290236-4234")]
    [InlineData("290236-9234")]
    [InlineData("290240-4234")]
    [InlineData("290256-5234")]
    [InlineData("290260-8234")]
    public void Check_LeapDayOfItsCentury_IsTaken(string number) => Assert.Null(Format.Check(number));
}
