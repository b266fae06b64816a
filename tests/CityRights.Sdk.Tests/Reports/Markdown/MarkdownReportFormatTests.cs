using CityRights.Reports;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Reports.Markdown;

public sealed class MarkdownReportFormatTests
{
    [Fact]
    public void Write_Report_HasOneSectionForEachRow()
    {
        var report = new Report(
            "a", "A paper", "GDPR Art. 1", [KeyValuePair.Create(new ReportField("h", "Head"), ReportValue.Of(["top"]))], [new("x", "X", "Art. 2"), new("y", "Y")],
            [new("r", "The row", [ReportValue.Missing, ReportValue.Of(["one", "two"])]), new("s", "s", [ReportValue.Of([]), ReportValue.Of(["z"])])]);
        Assert.Equal(
            "# A paper\n\nGDPR Art. 1\n\n| | |\n|---|---|\n| Head | top |\n"
            + "\n## The row (r)\n\n| | |\n|---|---|\n| X (Art. 2) | missing |\n| Y | one<br>two |\n"
            + "\n## s\n\n| | |\n|---|---|\n| X (Art. 2) | none |\n| Y | z |\n",
            ReportText.Write(report, new MarkdownReportFormat()));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("a & b &copy;", "a &amp; b &amp;copy;")]
    [InlineData("a | b", "a \\| b")]
    [InlineData("a \\| b", "a \\\\\\| b")]
    [InlineData("[x](javascript:y)", "\\[x\\](javascript:y)")]
    [InlineData("![x](y)", "\\!\\[x\\](y)")]
    [InlineData("`a` *b* _c_ ~d~", "\\`a\\` \\*b\\* \\_c\\_ \\~d\\~")]
    [InlineData("two\nlines", "two<br>lines")]
    [InlineData("a\r\tb", "a  b")]
    public void Cell_WhatWouldBeMarkup_IsText(string text, string cell) =>
        Assert.EndsWith($"| A | {cell} |\n", ReportText.Write(ReportText.Of(text), new MarkdownReportFormat()), StringComparison.Ordinal);

    [Property(MaxTest = 500)]
    public bool Cell_AnyText_StaysInItsLine(NonNull<string> text) =>
        ReportText.Write(ReportText.Of(text.Get), new MarkdownReportFormat()).Split('\n').Length == ReportText.Write(ReportText.Of("x"), new MarkdownReportFormat()).Split('\n').Length;
}
