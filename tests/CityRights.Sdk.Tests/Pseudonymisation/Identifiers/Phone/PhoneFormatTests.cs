using CityRights.Pseudonymisation;
using CityRights.Testing.Synthetic;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Phone;

public class PhoneFormatTests : IdentifierFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.Phone;

    protected override IEnumerable<(string One, string Other)> SameIdentifiers =>
    [
        ("+442079460123", "+44 20 7946 0123"),
        ("+442079460123", "+44 (0)20 7946-0123"),
        ("+442079460123", "+44 (20) 7946.0123"),
        ("+442079460123", " +44/20/7946\u00A00123 "),
        ("+31201234567", "+31\u202F20\u2011123\u20114567"),
        ("+12125550123", "+1 (212) 555-0123"),
    ];

    protected override IEnumerable<string> DifferentIdentifiers =>
    [
        "+442079460123", "+442079460124", "+447700900123", "+31201234567", "+32201234567", "+390612345678", "+39612345678", "+6834000", "+12125550123", "+883510000000000",
        "+33123456789", "+262262123456", "+4520123456", "+358201234",
    ];

    [Theory]
    [InlineData("020-1234567", "phone.country")]
    [InlineData("0031201234567", "phone.country")]
    [InlineData("(0)20 1234567", "phone.country")]
    [InlineData("+", "phone.letters")]
    [InlineData("++31201234567", "phone.letters")]
    [InlineData("+31 20 1234567 ext. 8", "phone.letters")]
    [InlineData("tel:+31201234567", "phone.letters")]
    [InlineData("＋31201234567", "phone.letters")]
    [InlineData("+３1201234567", "phone.letters")]
    [InlineData("+٣1201234567", "phone.letters")]
    [InlineData("+31 (20 1234567", "phone.letters")]
    [InlineData("+31 20) 1234567", "phone.letters")]
    [InlineData("+31 () 201234567", "phone.letters")]
    [InlineData("+31 (20) (123) 4567", "phone.letters")]
    [InlineData("+31 ((20) 1234567", "phone.letters")]
    [InlineData("+1 800 FLOWERS", "phone.letters")]
    [InlineData("+0 20 1234567", "phone.calling-code")]
    [InlineData("+210 20 1234567", "phone.calling-code")]
    [InlineData("+999 20 1234567", "phone.calling-code")]
    [InlineData("+31 0201234567", "phone.trunk")]
    [InlineData("+31 20 (0)1234567", "phone.trunk")]
    [InlineData("+3(0)1 20 1234567", "phone.trunk")]
    [InlineData("+39 (0)6 12345678", "phone.trunk")]
    [InlineData("+34 (0)912345678", "phone.trunk")]
    [InlineData("+41 (0)44 1234567", "phone.trunk")]
    [InlineData("+31", "phone.length")]
    [InlineData("+31 20 123", "phone.length")]
    [InlineData("+31 20 1234567890", "phone.length")]
    [InlineData("+45 2012345", "phone.length")]
    [InlineData("+683 400", "phone.length")]
    [InlineData("+1 212 555 012", "phone.length")]
    [InlineData("+1 212 555 01234", "phone.length")]
    [InlineData("+41 44 123456789012", "phone.length")]
    [InlineData("+33 590 12 34 56", "phone.overseas")]
    [InlineData("+4420794601231234567", "too-long")]
    public void Check_BadNumber_NamesTheRule(string number, string rule) => Assert.Equal(rule, Format.Check(number)?.Code);

    /// <summary>National spellings beside the international one, from the plans' own examples of fictional or documentation numbers where there are some.</summary>
    [Theory]
    [InlineData("NL", "020-1234567", "+31201234567")]
    [InlineData("NL", "(020) 123 45 67", "+31201234567")]
    [InlineData("NL", "0031 20 1234567", "+31201234567")]
    [InlineData("NL", "0031 (0)20 1234567", "+31201234567")]
    [InlineData("NL", "0970 1234 5678", "+3197012345678")]
    [InlineData("NL", "+44 20 7946 0123", "+442079460123")]
    [InlineData("BE", "02 123 45 67", "+3221234567")]
    [InlineData("BE", "0470 12 34 56", "+32470123456")]
    [InlineData("DE", "030 23125 000", "+493023125000")]
    [InlineData("DK", "20 12 34 56", "+4520123456")]
    [InlineData("ES", "912 345 678", "+34912345678")]
    [InlineData("FI", "050 123 4567", "+358501234567")]
    [InlineData("FR", "01 23 45 67 89", "+33123456789")]
    [InlineData("FR", "01 99 00 12 34", "+33199001234")]
    [InlineData("FR", "06 39 01 23 45", null, "phone.overseas")]
    [InlineData("FR", "0590 12 34 56", null, "phone.overseas")]
    [InlineData("GB", "020 7946 0123", "+442079460123")]
    [InlineData("GB", "07700 900123", "+447700900123")]
    [InlineData("IT", "06 1234 5678", "+390612345678")]
    [InlineData("IT", "312 345 6789", "+393123456789")]
    [InlineData("NO", "20 12 34 56", "+4720123456")]
    [InlineData("PL", "12 345 67 89", "+48123456789")]
    [InlineData("PT", "212 345 678", "+351212345678")]
    [InlineData("SE", "08-123 456 78", "+46812345678")]
    [InlineData("NL", "20 1234567", null, "phone.trunk")]
    [InlineData("NL", "(0)20 1234567", null, "phone.trunk")]
    [InlineData("NL", "0", null, "phone.length")]
    [InlineData("NL", "00", null, "phone.calling-code")]
    [InlineData("NL", "00 0201234567", null, "phone.calling-code")]
    [InlineData("NL", "14020", null, "phone.trunk")]
    public void Canonicalise_InACountry_TakesItsSpelling(string country, string number, string? international, string? rule = null)
    {
        var national = Format.InCountry(country);

        Assert.Equal(rule, national.Check(number)?.Code);
        Assert.Equal($"phone:{country}", national.Name);
        if (rule is null)
        {
            Assert.Equal(Text(international!), System.Text.Encoding.ASCII.GetString(national.Canonicalise(number)));
        }
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("UK")]
    [InlineData("US")]
    [InlineData("")]
    public void InCountry_WithoutAKnownPlan_IsWrongUse(string country) => Assert.Throws<ArgumentException>(() => Format.InCountry(country));

    [Fact]
    public void CallingCodes_NoneIsTheBeginningOfAnother()
    {
        var codes = Enumerable.Range(1, 999).Select(code => code.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Where(code => CallingCodes.LengthIn(System.Text.Encoding.ASCII.GetBytes(code)) == code.Length).ToList();

        Assert.Equal(CallingCodes.Count, codes.Count);
        Assert.DoesNotContain(codes, code => codes.Any(other => other != code && other.StartsWith(code, StringComparison.Ordinal)));
    }

    [Fact]
    public void Check_Synthetic_IsValid() => Assert.All(SyntheticIdentifiers.Of("phone").From(seed: 1).Take(1000), made => Assert.Null(Format.Check(made.Value)));

    [Fact]
    public void Canonicalise_Warm_AllocatesNothing()
    {
        Assert.Equal(0, Allocation.Of(Format, "+44 (0)20 7946 0123", "+12125550123", "+31 20 123"));
        Assert.Equal(0, Allocation.Of(Format.InCountry("NL"), "020-1234567", "0031201234567"));
    }
}
