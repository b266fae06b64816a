using CityRights.Pseudonymisation;
using CityRights.Tests.Pseudonymisation.Identifiers.Numbers;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Bsn;

public class BsnFormatTests : CheckedNumberFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.Bsn;

    /// <summary>The worked example of the 11-test as the Dutch papers print it; numbers for tests (RvIG); numbers with a leading zero.</summary>
    protected override IEnumerable<string> Published => ["249566758", "999990019", "999999011", "111222333", "010464554"];

    [Fact]
    public void Canonicalise_EightDigits_GetTheirZero()
    {
        Assert.Equal("010464554", Text("10464554"));
        Assert.Equal("010464554", Text("10.46.45.54"));
    }

    [Theory]
    [InlineData("000000000", "zero")]
    [InlineData("00000000", "zero")]
    [InlineData("249566759", "check")]
    [InlineData("294566758", "check")]
    [InlineData("10464555", "check")]
    [InlineData("1046455", "shape")]
    [InlineData("24956675A", "shape")]
    [InlineData("NL249566758", "too-long")]
    public void Check_BadNumber_NamesTheRule(string number, string rule) =>
        Assert.Equal(rule is "too-long" ? rule : $"nl-bsn.{rule}", Format.Check(number)?.Code);

    /// <summary>All of a stretch of a million: exactly those pass that the test by its printed weights lets pass.</summary>
    [Fact]
    public void Check_AMillionNumbers_PassAsTheElevenTestSays()
    {
        int[] weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
        var passed = 0;
        for (var number = 123_000_000; number < 124_000_000; number++)
        {
            var text = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var sum = 0;
            for (var index = 0; index < weights.Length; index++)
            {
                sum += weights[index] * (text[index] - '0');
            }

            if (Format.Check(text) is null != (sum % 11 == 0))
            {
                Assert.Fail("The format and the 11-test do not agree.");
            }

            passed += sum % 11 == 0 ? 1 : 0;
        }

        Assert.InRange(passed, 90_000, 92_000);
    }
}
