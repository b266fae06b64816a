using CityRights.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace CityRights.Aot;

/// <summary>The record of processing activities in every format.</summary>
internal static class ReportsCheck
{
    public static Task RunAsync() => City.UseAsync(async services =>
    {
        var record = RecordOfProcessingActivities.From(services.GetRequiredService<PurposeCatalogue>());
        foreach (var format in new ReportFormat[] { new MarkdownReportFormat(), new CsvReportFormat(), new JsonReportFormat() })
        {
            using var paper = new MemoryStream();
            await record.WriteAsync(paper, format);
            Expect.That(paper.Length > 0);
        }
    });
}
