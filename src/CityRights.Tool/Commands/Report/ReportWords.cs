using System.CommandLine;
using CityRights.Reports;
using CityRights.Tool.Parsing;

namespace CityRights.Tool.Commands.Report;

/// <summary>Options of every command that writes a paper.</summary>
internal sealed class ReportWords
{
    private static readonly Dictionary<string, ReportFormat> Formats = new ReportFormat[]
    {
        new MarkdownReportFormat(), new CsvReportFormat(), new JsonReportFormat(),
    }.ToDictionary(static format => format.Name, StringComparer.OrdinalIgnoreCase);

    public Option<ReportFormat> Format { get; } = Words.Choice("--format", "How it is written.", Formats, "markdown");

    public Option<string?> Language { get; } = Words.Text(
        "--language", "TAG", "The language of the declared texts, where they exist in it, such as nl. Default: each text's own fallback.");

    public Option<string?> Output { get; } = Words.PathOption("--out", "FILE", "Write to a file in place of standard output. It appears only when it is complete.", orStandard: true);

    public Option<bool> Force { get; } = Words.Flag("--force", "Replace the file if it is there.");

    public void AddTo(Command command)
    {
        command.Add(Format);
        command.Add(Language);
        command.Add(Output);
        command.Add(Force);
    }
}
