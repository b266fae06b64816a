using CityRights.Pseudonymisation;
using CityRights.Tests.Pseudonymisation.Identifiers.Numbers;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Hetu;

public class HetuFormatTests : CheckedNumberFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.Hetu;

    protected override string CheckCharacters => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>Hyphens count here.</summary>
    protected override IEnumerable<string> Separators => [" ", ".", "/", "\u00A0", "\u202F"];

    /// <summary>The specimen and the fictitious people of Digi- ja väestötietovirasto, with the signs of 2023.</summary>
    protected override IEnumerable<string> Published =>
    [
        "131052-308T", "010594Y9032", "010594Y9021", "020594X903P", "030594W903B", "040594V9030", "050594U903M", "010516B903X", "020516C903K", "030516D9037",
        "010501E9032", "020503F9037", "020504A902E", "100190-999P",
    ];

    /// <summary>The register's own example: the sign alone tells them apart.</summary>
    [Fact]
    public void Canonicalise_AnotherSign_IsAnotherPerson() => Assert.NotEqual(Text("100190-999P"), Text("100190Y999P"));

    [Theory]
    [InlineData("131052-308U", "check")]
    [InlineData("131052-308G", "check")]
    [InlineData("131052308T", "shape")]
    [InlineData("131052\u2013308T", "shape")]
    [InlineData("131052--308T", "too-long")]
    [InlineData("131052Z308T", "sign")]
    [InlineData("131052G308T", "sign")]
    [InlineData("1310520308T", "sign")]
    [InlineData("321052-308T", "date")]
    [InlineData("131352-308T", "date")]
    [InlineData("290200-308T", "date")] // 1900
    [InlineData("131052-001T", "number")]
    [InlineData("13105-2308T", "shape")]
    public void Check_BadNumber_NamesTheRule(string number, string rule) =>
        Assert.Equal(rule is "too-long" ? rule : $"fi-hetu.{rule}", Format.Check(number)?.Code);

    [Fact]
    public void Check_FirstNumberOfADay_IsTaken() => Assert.Single(CheckCharacters, check => Format.Check("131052-002" + check) is null);

    /// <summary>Every sign, and the century in which it puts 29 February.</summary>
    [Fact]
    public void Check_EverySign_SaysItsCentury()
    {
        var signs = Enumerable.Range(' ', '~' - ' ' + 1).Select(sign => (char)sign).ToList();

        Assert.Equal("+-ABCDEFUVWXYabcdefuvwxy", string.Concat(signs.Where(sign => Passes("010104" + sign))));
        Assert.Equal("ABCDEFabcdef", string.Concat(signs.Where(sign => Passes("290200" + sign))));

        bool Passes(string date) => CheckCharacters.Any(check => Format.Check(date + "308" + check) is null);
    }

    [Fact]
    public void Check_LeapDayOf2000_IsTakenWithItsSign() =>
        Assert.Single(CheckCharacters, check => Format.Check("290200A308" + check) is null);
}
