using System.Text;
using CityRights.Reports;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Reports.Csv;

public sealed class CsvReportFormatTests
{
    private const string Formulas = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    [Fact]
    public void Write_Report_HasOneLineForEachRow()
    {
        var report = new Report(
            "a", "A", null, [KeyValuePair.Create(new ReportField("h", "Head", "Art. 1"), ReportValue.Of(["top"]))], [new("x", "X"), new("y", "Y")],
            [new("r", "R", [ReportValue.Missing, ReportValue.Of(["one", "two"])]), new("s", "S", [ReportValue.Of([]), ReportValue.Of(["a \"quoted\" part"])])]);
        Assert.Equal(
            "\"Id\",\"X\",\"Y\",\"Head (Art. 1)\"\r\n\"r\",\"missing\",\"one; two\",\"top\"\r\n\"s\",\"none\",\"a \"\"quoted\"\" part\",\"top\"\r\n",
            ReportText.Write(report, new CsvReportFormat()));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+31 14 0172", "'+31 14 0172")]
    [InlineData("-1", "'-1")]
    [InlineData("@a", "'@a")]
    [InlineData("\uFF1D1", "'\uFF1D1")]
    [InlineData(" =1", " '=1")]
    [InlineData("\t=1", " '=1")]
    [InlineData("\r\n=1", "  '=1")]
    [InlineData("\"=1", "\"\"'=1")]
    [InlineData("a;=1", "a;'=1")]
    [InlineData("a, -1", "a, '-1")]
    [InlineData("a\t@b", "a '@b")]
    [InlineData("e-mail a=b", "e-mail a=b")]
    [InlineData("a\nb", "a b")]
    public void Cell_WhatWouldBeAFormula_IsText(string text, string cell) =>
        Assert.Equal($"\"Id\",\"A\"\r\n\"row\",\"{cell}\"\r\n", ReportText.Write(ReportText.Of(text), new CsvReportFormat()));

    [Property(MaxTest = 1_000)]
    public bool Cell_AnyText_IsOneCellOfOneLineWithoutAFormula(NonNull<string> text)
    {
        var line = ReportText.Write(ReportText.Of(text.Get), new CsvReportFormat()).Split("\r\n")[1];
        var inner = line["\"row\",\"".Length..^1].Replace("\"\"", "\u0001", StringComparison.Ordinal);
        return !inner.Any(character => character is '"' or '\r' or '\n')
            && inner.Split(',', ';', '|', '\t').All(cell => !Formulas.Contains(cell.TrimStart().TrimStart('\u0001').FirstOrDefault('x'), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Write_ByteOrderMark_OnlyWhenAskedFor(bool mark)
    {
        using var stream = new MemoryStream();
        await new CsvReportFormat { ByteOrderMark = mark }.WriteAsync(ReportText.Of("é"), stream, CancellationToken.None);
        Assert.Equal(mark, stream.ToArray().AsSpan().StartsWith(Encoding.UTF8.Preamble));
    }
}
