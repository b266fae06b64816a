using CityRights.Pseudonymisation;
using CityRights.Testing.Synthetic;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Iban;

public class IbanFormatTests : IdentifierFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.Iban;

    protected override IEnumerable<(string One, string Other)> SameIdentifiers =>
    [
        ("NL91ABNA0417164300", "NL91 ABNA 0417 1643 00"),
        ("NL91ABNA0417164300", " nl91abna0417164300 "),
        ("NL91ABNA0417164300", "NL91\u00A0ABNA\u202F0417 1643 00"),
        ("MT84MALT011000012345MTLCAST001S", "mt84 malt 0110 0001 2345 mtlc ast0 01s"),
        ("GI75NWBK000000007099453", "gi75 nwbk 0000 0000 7099 453"),
    ];

    protected override IEnumerable<string> DifferentIdentifiers => RegistryExamples.All;

    [Fact]
    public void Registry_HasAllCountriesOfTheRelease()
    {
        Assert.Equal(89, RegistryExamples.All.Length);
        Assert.Equal(RegistryExamples.All.Select(example => example[..2]), AllCountries());
    }

    [Fact]
    public void Canonicalise_RegistryExample_IsItself() => Assert.All(RegistryExamples.All, example => Assert.Equal(example, Text(example)));

    [Theory]
    [InlineData("NL91-ABNA-0417-1643-00", "iban.letters")]
    [InlineData("IBAN: NL91ABNA0417164300", "iban.letters")]
    [InlineData("ＮＬ91ABNA0417164300", "iban.letters")]
    [InlineData("NL91ABNA０417164300", "iban.letters")]
    [InlineData("NL91АBNA0417164300", "iban.letters")] // Cyrillic А
    [InlineData("Nı91ABNA0417164300", "iban.letters")]
    [InlineData("N", "iban.country")]
    [InlineData("US91ABNA0417164300", "iban.country")]
    [InlineData("UK29NWBK60161331926819", "iban.country")]
    [InlineData("GF1420041010050500013M02606", "iban.country")]
    [InlineData("91NLABNA0417164300", "iban.country")]
    [InlineData("NL91ABNA041716430", "iban.length")]
    [InlineData("NL91ABNA04171643000", "iban.length")]
    [InlineData("NL91ABN10417164300", "iban.structure")]
    [InlineData("NL91ABNA041716430A", "iban.structure")]
    [InlineData("NLA1ABNA0417164300", "iban.structure")]
    [InlineData("NL92ABNA0417164300", "iban.check")]
    [InlineData("NL91ABNA0417164301", "iban.check")]
    [InlineData("NL91ABNA0417163400", "iban.check")]
    [InlineData("NL91ABNA04171643000000000000000000000", "too-long")]
    public void Check_BadIban_NamesTheRule(string iban, string rule) => Assert.Equal(rule, Format.Check(iban)?.Code);

    /// <summary>97 and 00, 98 and 01, 02 and 99 leave the same remainder: without the rule one account would have two forms.</summary>
    [Theory]
    [InlineData(97, "00")]
    [InlineData(98, "01")]
    [InlineData(2, "99")]
    public void Check_CheckDigitsThatNobodyMakes_AreRefused(int right, string twin)
    {
        var iban = Enumerable.Range(0, 10_000).Select(number => SyntheticIban.WithCheck("DE", $"00000000{number:0000000000}")).First(iban => iban[2..4] == $"{right:00}");

        Assert.Null(Format.Check(iban));
        Assert.Equal("iban.structure", Format.Check(iban[..2] + twin + iban[4..])?.Code);
    }

    /// <summary>MOD 97-10 notices any digit that became another digit, and any letter that became another letter.</summary>
    [Fact]
    public void Check_OneAlteredCharacter_IsAlwaysRefused() =>
        Assert.All(RegistryExamples.All, example =>
        {
            for (var at = 0; at < example.Length; at++)
            {
                foreach (var other in (char.IsAsciiDigit(example[at]) ? "0123456789" : "ABCDEFGHIJKLMNOPQRSTUVWXYZ").Where(other => other != example[at]))
                {
                    Assert.NotNull(Format.Check(example[..at] + other + example[(at + 1)..]));
                }
            }
        });

    /// <summary>The examples whose national check digit is altered, with the check digits of the IBAN made right again: only the national rule is left to refuse them.</summary>
    [Theory]
    [InlineData("BE68539007547034", 14)]
    [InlineData("ES9121000418450200051332", 12)]
    [InlineData("ES9121000418450200051332", 13)]
    [InlineData("FR1420041010050500013M02606", 26)]
    [InlineData("MC5811222000010123456789030", 25)]
    [InlineData("IT60X0542811101000000123456", 4)]
    [InlineData("SM86U0322509800000000270100", 4)]
    [InlineData("NO9386011117947", 14)]
    [InlineData("PT50000201231234567890154", 24)]
    [InlineData("SI56263300012039086", 18)]
    [InlineData("BA391290079401028494", 19)]
    [InlineData("ME25505000012345678951", 21)]
    [InlineData("MK07250120000058984", 18)]
    [InlineData("RS35260005601001611379", 21)]
    public void Check_WrongNationalCheckDigit_IsRefused(string iban, int place)
    {
        var others = char.IsAsciiDigit(iban[place]) ? "0123456789" : "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

        Assert.All(others.Where(other => other != iban[place]), other =>
        {
            var bban = (iban[..place] + other + iban[(place + 1)..])[4..];
            Assert.Equal("iban.national-check", Format.Check(SyntheticIban.WithCheck(iban[..2], bban))?.Code);
        });
    }

    /// <summary>A key that leaves the right remainder but that no bank makes would be a second form of an account.</summary>
    [Theory]
    [InlineData("FR", "2004101005", "00", "97")]
    [InlineData("FR", "2004101005", "98", "01")]
    [InlineData("FR", "2004101005", "99", "02")]
    [InlineData("PT", "00000000", "00", "97")]
    [InlineData("PT", "00000000", "01", "98")]
    [InlineData("PT", "00000000", "99", "02")]
    [InlineData("BE", "000", "00", "97")]
    public void Check_NationalKeyThatNobodyMakes_IsRefused(string country, string bank, string twin, string right)
    {
        var digits = country switch { "FR" => 11, "PT" => 11, _ => 7 };
        var body = Enumerable.Range(0, 1000).Select(number => bank + number.ToString("D" + digits, System.Globalization.CultureInfo.InvariantCulture))
            .First(body => Format.Check(SyntheticIban.WithCheck(country, body + right)) is null);

        Assert.Equal("iban.national-check", Format.Check(SyntheticIban.WithCheck(country, body + twin))?.Code);
    }

    /// <summary>Internal accounts of Norwegian banks (00 after the bank) are checked over fewer digits; Dutch accounts need not pass the 11-test.</summary>
    [Theory]
    [InlineData("NO", "86010000001")]
    [InlineData("NO", "86010000002")]
    [InlineData("NL", "XXXX0000000001")]
    public void Check_AccountsWithoutANationalRule_Pass(string country, string bban) => Assert.Null(Format.Check(SyntheticIban.WithCheck(country, bban)));

    [Fact]
    public void Check_Synthetic_IsValid() => Assert.All(SyntheticIdentifiers.Of("iban").From(seed: 1).Take(10000), made => Assert.Null(Format.Check(made.Value)));

    [Fact]
    public void Check_SyntheticWithAnotherCheck_IsRefused()
    {
        var series = SyntheticIdentifiers.Of("iban");
        Assert.All(series.From(seed: 2).Take(1000), made =>
        {
            Assert.True(series.HasRightCheck(made.Value));
            Assert.All(Enumerable.Range(2, 97).Select(check => $"{made.Value[..2]}{check:00}{made.Value[4..]}").Where(other => other != made.Value), other =>
                Assert.Equal("iban.check", Format.Check(other)?.Code));
        });
    }

    [Fact]
    public void Canonicalise_Warm_AllocatesNothing() => Assert.Equal(0, Allocation.Of(Format, [.. RegistryExamples.All, "NL91 ABNA 0417 1643 00", "NL92ABNA0417164300"]));

    private static IEnumerable<string> AllCountries() =>
        from first in Enumerable.Range('A', 26)
        from second in Enumerable.Range('A', 26)
        where IbanStructures.Of((byte)first, (byte)second) is not null
        select $"{(char)first}{(char)second}";
}
