using System.Text;
using CityRights.Reports;

namespace CityRights.Tests.Reports;

/// <summary>Reports as text, and reports of one value.</summary>
internal static class ReportText
{
    internal static ReportFormat[] Formats { get; } = [new MarkdownReportFormat(), new CsvReportFormat(), new JsonReportFormat()];

    internal static string Write(Report report, ReportFormat format)
    {
        using var stream = new MemoryStream();
        format.WriteAsync(report, stream, CancellationToken.None).GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static Report Of(ReportValue value) => new("test", "Test", null, [], [new("a", "A")], [new("row", "Row", [value])]);

    internal static Report Of(string text) => Of(ReportValue.Of([text]));
}
