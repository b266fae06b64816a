using System.CommandLine;
using CityRights.Reports;
using CityRights.Tool.Documents;
using CityRights.Tool.Help;
using CityRights.Tool.Parsing;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Report;

/// <summary><c>report art30</c>: the record of processing activities, from the catalogue alone.</summary>
internal static class ReportArt30Command
{
    public static ToolCommand Create(ToolConsole console)
    {
        var catalogue = Words.Path("CATALOGUE", "The purpose catalogue; '-' reads standard input.", orStandard: true);
        var words = new ReportWords();
        var command = new ToolCommand("art30", "Writes the record of processing activities (GDPR Art. 30) from the catalogue alone.")
        {
            Examples =
            [
                new("Read the record", "cityrights report art30 catalogue.json"),
                new("Keep it as a spreadsheet, with texts in Dutch where they exist", "cityrights report art30 catalogue.json --format csv --language nl --out record.csv"),
            ],
            Notes =
            [
                "What is not declared prints as 'missing', and their number is said on standard error. The record holds no date and no machine: equal catalogues give equal records.",
            ],
        };
        command.Add(catalogue);
        words.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            await WriteAsync(parse.GetRequiredValue(catalogue), parse, words, console, cancellationToken).ConfigureAwait(false);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static async Task WriteAsync(string path, ParseResult parse, ReportWords words, ToolConsole console, CancellationToken cancellationToken)
    {
        OutputDocument.ThrowIfInput(parse.GetValue(words.Output), path);
        var catalogue = await CatalogueInput.ReadAsync(path, console, cancellationToken).ConfigureAwait(false);
        var report = RecordOfProcessingActivities.From(catalogue, parse.GetValue(words.Language));
        using var bytes = new MemoryStream();
        await report.WriteAsync(bytes, parse.GetRequiredValue(words.Format), cancellationToken).ConfigureAwait(false);
        await OutputDocument.WriteAsync(
            parse.GetValue(words.Output), parse.GetValue(words.Force), bytes.ToArray(), console, cancellationToken).ConfigureAwait(false);
        await console.Error.WriteLineAsync(
            $"{report.Title}: {Numbers.Of(report.Rows.Length, "purpose")}, {Numbers.Of(report.MissingCount, "value")} missing.").ConfigureAwait(false);
    }
}
