using System.Text;

namespace CityRights.Reports;

/// <summary>
/// Comma-separated values (RFC 4180), for spreadsheets: one line per row, the lines about the whole repeated as its last columns. UTF-8. No cell is
/// a formula to the spreadsheet that opens it.
/// </summary>
public sealed class CsvReportFormat : ReportFormat
{
    /// <inheritdoc/>
    public override string Name => "csv";

    /// <inheritdoc/>
    public override string FileExtension => "csv";

    /// <inheritdoc/>
    public override string MediaType => "text/csv";

    /// <summary>Whether the file begins with a byte-order mark, by which some spreadsheets recognise UTF-8.</summary>
    /// <value>False by default: other programs take it for a part of the first name.</value>
    public bool ByteOrderMark { get; init; }

    /// <inheritdoc/>
    public override async Task WriteAsync(Report report, Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(destination);
        var text = new StringBuilder(ByteOrderMark ? "\uFEFF" : "");
        Append(text, ["Id", .. report.Columns.Concat(report.Head.Select(static pair => pair.Key)).Select(ReportWords.Printed)]);
        foreach (var row in report.Rows)
        {
            Append(text, [row.Id, .. row.Values.Concat(report.Head.Select(static pair => pair.Value)).Select(static value => string.Join("; ", ReportWords.Printed(value)))]);
        }

        await destination.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken).ConfigureAwait(false);
    }

    private static void Append(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(CsvText.Cell)).Append("\r\n");
}
