using System.Text;

namespace CityRights.Reports;

/// <summary>
/// Markdown (CommonMark with the tables of GitHub Flavored Markdown), for people: one section per row, one line per value. UTF-8, line feeds.
/// Declared text is escaped, so that it is shown and never interpreted.
/// </summary>
public sealed class MarkdownReportFormat : ReportFormat
{
    /// <inheritdoc/>
    public override string Name => "markdown";

    /// <inheritdoc/>
    public override string FileExtension => "md";

    /// <inheritdoc/>
    public override string MediaType => "text/markdown";

    /// <inheritdoc/>
    public override async Task WriteAsync(Report report, Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(destination);
        var text = new StringBuilder();
        text.Append("# ").Append(MarkdownText.Escape(report.Title)).Append("\n\n");
        if (report.Source is not null)
        {
            text.Append(MarkdownText.Escape(report.Source)).Append("\n\n");
        }

        Append(text, report.Head);
        foreach (var row in report.Rows)
        {
            text.Append("\n## ").Append(MarkdownText.Escape(row.Title == row.Id ? row.Id : $"{row.Title} ({row.Id})")).Append("\n\n");
            Append(text, report.Columns.Zip(row.Values, KeyValuePair.Create));
        }

        await destination.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken).ConfigureAwait(false);
    }

    private static void Append(StringBuilder text, IEnumerable<KeyValuePair<ReportField, ReportValue>> values)
    {
        text.Append("| | |\n|---|---|\n");
        foreach (var (field, value) in values)
        {
            text.Append("| ").Append(MarkdownText.Escape(ReportWords.Printed(field)))
                .Append(" | ").AppendJoin("<br>", ReportWords.Printed(value).Select(MarkdownText.Escape)).Append(" |\n");
        }
    }
}
