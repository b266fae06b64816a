using CityRights.Minimisation;

namespace CityRights.Tests.Minimisation.Transforms.Year;

public class YearTests
{
    [Theory]
    [InlineData("2024-04-16", "2024")]
    [InlineData("2024-04-16T03:03:15.000", "2024")]
    [InlineData("2024-12-31T23:30:00-05:00", "2024")]
    [InlineData("2024-04-16 03:03", "2024")]
    [InlineData(" 2024-04-16 ", "2024")]
    [InlineData("0087-04-16", "0087")]
    [InlineData("2024-02-30", "(refused)")]
    [InlineData("2024-04-16x", "(refused)")]
    [InlineData("2024-04-16T", "(refused)")]
    [InlineData("2024-04-16Tnoon", "(refused)")]
    [InlineData("16-04-2024", "(refused)")]
    [InlineData("2024", "(refused)")]
    [InlineData("20240416", "(refused)")]
    [InlineData("NaN", "(refused)")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Date_ToYear(string? value, string? expected) =>
        Assert.Equal(expected, Transforms.Apply(Transforms.Create("year", TransformParameters.None), value));

    [Theory]
    [InlineData("16.04.2024", "2024")]
    [InlineData("16.4.2024", "(refused)")]
    [InlineData("2024-04-16", "(refused)")]
    public void Date_InAnotherFormat_IsReadByItAlone(string value, string expected) =>
        Assert.Equal(expected, Transforms.Apply(Transforms.Create("year", TransformParameters.None.With("format", "dd.MM.yyyy")), value));

    /// <summary>The day as it is written, wherever the machine stands: an offset does not move it.</summary>
    [Theory]
    [InlineData("2024-12-31T23:30:00-05:00", "2024")]
    [InlineData("2024-12-31T23:30:00+14:00", "2024")]
    [InlineData("2025-01-01T00:30:00+00:00", "2025")]
    [InlineData("2025-01-01T00:30:00Z", "2025")]
    [InlineData("1850-01-01T00:00:00Z", "1850")]
    public void Date_WithAnOffset_IsNotMoved(string value, string expected) =>
        Assert.Equal(expected, Transforms.Apply(Transforms.Create("year", TransformParameters.None.With("format", "yyyy-MM-dd'T'HH:mm:ssK")), value));

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("MM.yyyy")]
    [InlineData("dd.MM.yy%")]
    [InlineData("dd.MM.yy")]
    [InlineData("yy-MM-dd")]
    public void Create_FormatThatTellsNoDate_Throws(string format) =>
        Assert.Throws<ArgumentException>(() => Transforms.Create("year", TransformParameters.None.With("format", format)));
}
