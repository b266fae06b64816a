using System.Globalization;
using CityRights.Minimisation;
using FsCheck.Xunit;

namespace CityRights.Tests.Minimisation.Transforms.AgeBand;

public class AgeBandTests
{
    private static readonly TransformParameters Ten = TransformParameters.None.With("width", 10);

    [Theory]
    [InlineData("0", "0-9")]
    [InlineData("9", "0-9")]
    [InlineData("10", "10-19")]
    [InlineData("049", "40-49")]
    [InlineData(" 41 ", "40-49")]
    [InlineData("89", "80-89")]
    [InlineData("90", "90+")]
    [InlineData("130", "90+")]
    [InlineData("131", "(refused)")]
    [InlineData("-1", "(refused)")]
    [InlineData("+41", "(refused)")]
    [InlineData("41.5", "(refused)")]
    [InlineData("4 1", "(refused)")]
    [InlineData("61-70", "(refused)")]
    [InlineData("Desconegut", "(refused)")]
    [InlineData("99999999999", "(refused)")]
    [InlineData("   ", "(refused)")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Age_Bands(string? value, string? expected) =>
        Assert.Equal(expected, Transforms.Apply(Transforms.Create("age-band", Ten.With("top", 90)), value));

    [Theory]
    [InlineData("1986-03-02", "40-49")]
    [InlineData("1986-03-03", "30-39")]
    [InlineData("1986-03-02T23:59:59.999Z", "40-49")]
    [InlineData("2026-03-02", "0-9")]
    [InlineData("2026-03-03", "(refused)")]
    [InlineData("1895-03-01", "(refused)")]
    [InlineData("1986-02-30", "(refused)")]
    [InlineData("86-03-02", "(refused)")]
    [InlineData("41", "(refused)")]
    public void Birth_OnAFixedDay_Bands(string value, string expected) =>
        Assert.Equal(expected, Transforms.Apply(Transforms.Create("age-band", Ten.With("on", "2026-03-02")), value));

    [Theory]
    [InlineData("2026-02-28", "0-17")]
    [InlineData("2026-03-01", "18-35")]
    public void Birth_OnLeapDay_TurnsOlderOnTheFirstOfMarch(string on, string expected) =>
        Assert.Equal(expected, Transforms.Apply(Transforms.Create("age-band", TransformParameters.None.With("width", 18).With("on", on)), "2008-02-29"));

    [Fact]
    public void Birth_InAnotherFormat_IsReadByIt()
    {
        var transform = Transforms.Create("age-band", Ten.With("on", "2026-03-02").With("format", "dd.MM.yyyy"));

        Assert.Equal("40-49", Transforms.Apply(transform, "02.03.1986"));
        Assert.Equal("(refused)", Transforms.Apply(transform, "1986-03-02"));
    }

    [Property]
    public bool Age_EveryOne_FallsInTheBandThatHoldsIt(byte age, byte width)
    {
        var (years, span) = (age % 131, 2 + (width % 64));
        var band = Transforms.Apply(Transforms.Create("age-band", TransformParameters.None.With("width", span)), years.ToString(CultureInfo.InvariantCulture))!;
        var ends = band.Split('-').Select(end => int.Parse(end, CultureInfo.InvariantCulture)).ToArray();
        return ends[0] % span == 0 && ends[0] <= years && years <= ends[1] && ends[1] - ends[0] == span - 1;
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(66, null)]
    [InlineData(10, 95)]
    [InlineData(10, 5)]
    [InlineData(10, 140)]
    public void Create_BandsThatMakeNoSense_Throws(int width, int? top) =>
        Assert.Throws<ArgumentException>(() => Transforms.Create("age-band", TransformParameters.None.With("width", width).With("top", top)));

    [Fact]
    public void Create_WithoutWidth_SaysWhatToGive() =>
        Assert.Contains("'width' is missing", Assert.Throws<ArgumentException>(() => Transforms.Create("age-band", TransformParameters.None)).Message, StringComparison.Ordinal);

    [Fact]
    public void Create_FormatWithoutDay_Throws() =>
        Assert.Throws<ArgumentException>(() => Transforms.Create("age-band", Ten.With("format", "dd.MM.yyyy")));
}
