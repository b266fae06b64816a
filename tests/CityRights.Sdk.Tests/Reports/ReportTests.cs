using CityRights.Reports;

namespace CityRights.Tests.Reports;

public sealed class ReportTests
{
    [Fact]
    public void Report_RowOfAnotherLength_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new Report("a", "A", null, [], [new("x", "X"), new("y", "Y")], [new("r", "R", [ReportValue.Missing])]));

    [Fact]
    public void Report_IdTwice_IsRefused()
    {
        var row = new ReportRow("r", "R", [ReportValue.Missing]);
        Assert.Throws<ArgumentException>(() => new Report("a", "A", null, [], [new("x", "X")], [row, row]));
        Assert.Throws<ArgumentException>(() => new Report("a", "A", null, [], [new("x", "X"), new("x", "Y")], []));
        Assert.Throws<ArgumentException>(() => new Report("a", "A", null, [], [], [row with { Values = default }]));
        Assert.Throws<ArgumentNullException>(() => new Report("a", "A", null, null!, [], []));
        var head = KeyValuePair.Create(new ReportField("h", "H"), ReportValue.Missing);
        Assert.Throws<ArgumentException>(() => new Report("a", "A", null, [head, head], [], []));
    }

    [Theory]
    [InlineData("", "A")]
    [InlineData("a", " ")]
    public void Report_BlankName_IsRefused(string id, string title) => Assert.Throws<ArgumentException>(() => new Report(id, title, null, [], [], []));

    [Fact]
    public void MissingCount_CountsHeadRowsAndDetails()
    {
        var report = new Report(
            "a", "A", null, [KeyValuePair.Create(new ReportField("h", "H"), ReportValue.Missing)], [new("x", "X"), new("y", "Y")],
            [new("r", "R", [ReportValue.Of(["agreement: missing", "schedule: missing"], 2), ReportValue.Missing]), new("s", "S", [ReportValue.Of([]), ReportValue.Of(["z"])])]);
        Assert.Equal(4, report.MissingCount);
    }

    [Fact]
    public void ReportValue_NegativeCount_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => ReportValue.Of([], -1));

    [Fact]
    public void OfOptional_Null_IsMissing()
    {
        Assert.Same(ReportValue.Missing, ReportValue.OfOptional(null));
        Assert.Equal("a", Assert.Single(ReportValue.OfOptional("a").Parts));
    }

    [Fact]
    public async Task WriteAsync_AnyFormat_LeavesTheStreamOpenAndNamesItself()
    {
        foreach (var format in ReportText.Formats)
        {
            using var stream = new MemoryStream();
            await ReportText.Of("x").WriteAsync(stream, format);
            Assert.True(stream.CanWrite);
            Assert.NotEqual(0, stream.Length);
            Assert.Matches("^[a-z]+$", format.Name);
            Assert.Matches("^[a-z]+$", format.FileExtension);
            Assert.Matches("^[a-z]+/[a-z]+$", format.MediaType);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReportText.Of("x").WriteAsync(stream, format, new CancellationToken(true)));
        }
    }

    [Fact]
    public void Formats_NamesAndEndings_AreDifferent()
    {
        Assert.Equal(ReportText.Formats.Length, ReportText.Formats.Select(format => format.Name).Distinct().Count());
        Assert.Equal(ReportText.Formats.Length, ReportText.Formats.Select(format => format.FileExtension).Distinct().Count());
    }
}
