using System.Text.Encodings.Web;
using System.Text.Json;

namespace CityRights.Reports;

/// <summary>
/// JSON, for programs: each value is an array of its parts; what was not declared is left out and named under <c>missing</c>. UTF-8, indented, line feeds.
/// </summary>
public sealed class JsonReportFormat : ReportFormat
{
    // The file is served as JSON and never pasted into HTML, so letters stay letters.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        IndentCharacter = ' ',
        IndentSize = 2,
        NewLine = "\n",
    };

    /// <inheritdoc/>
    public override string Name => "json";

    /// <inheritdoc/>
    public override string FileExtension => "json";

    /// <inheritdoc/>
    public override string MediaType => "application/json";

    /// <inheritdoc/>
    public override async Task WriteAsync(Report report, Stream destination, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(destination);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("report", report.Id);
            writer.WriteString("title", report.Title);
            if (report.Source is not null)
            {
                writer.WriteString("source", report.Source);
            }

            Write(writer, report.Head);
            writer.WriteStartArray("rows");
            foreach (var row in report.Rows)
            {
                writer.WriteStartObject();
                writer.WriteString("id", row.Id);
                writer.WriteString("title", row.Title);
                Write(writer, report.Columns.Zip(row.Values, KeyValuePair.Create));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        await destination.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken).ConfigureAwait(false);
    }

    private static void Write(Utf8JsonWriter writer, IEnumerable<KeyValuePair<ReportField, ReportValue>> values)
    {
        var missing = new List<string>();
        writer.WriteStartObject("values");
        foreach (var (field, value) in values)
        {
            if (value.IsMissing)
            {
                missing.Add(field.Id);
                continue;
            }

            writer.WriteStartArray(field.Id);
            foreach (var part in value.Parts)
            {
                writer.WriteStringValue(part);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteStartArray(ReportWords.Missing);
        missing.ForEach(writer.WriteStringValue);
        writer.WriteEndArray();
    }
}
