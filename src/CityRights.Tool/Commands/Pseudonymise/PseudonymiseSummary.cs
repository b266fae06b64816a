using CityRights.Files;
using CityRights.Tool.Failures;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Pseudonymise;

/// <summary>Says what a run did: the rows left out, one line each, and a count. All of it on standard error, none of it a value.</summary>
internal static class PseudonymiseSummary
{
    public static ExitCode Write(CsvProjectionResult result, PseudonymiseRequest request, int? keyVersion, ToolConsole console)
    {
        new Failure(ExitCode.Findings, [.. LinesOf(result, request)]).Print(console.Error);
        console.Error.WriteLine(Printable.Line(
            $"Wrote '{request.Output}': {Numbers.Rows(result.RowsWritten)}{SkippedOf(result)}; "
            + $"{Numbers.Of(result.Columns.Length, "column")} kept, {Numbers.Count(result.ColumnsDropped)} dropped; {SpeedOf(result)}."));
        console.Error.WriteLine(
            $"Policy {result.PolicyFingerprint}{(keyVersion is { } version ? $", key version {Numbers.Plain(version)}" : "")}.");
        return result is { RowsWritten: 0, RowsSkipped: > 0 } ? ExitCode.Findings : ExitCode.Done;
    }

    private static IEnumerable<string> LinesOf(CsvProjectionResult result, PseudonymiseRequest request)
    {
        foreach (var problem in result.Problems)
        {
            yield return $"{request.Input}: {problem}";
        }

        if (result.RowsSkipped > result.Problems.Length)
        {
            yield return $"{request.Input}: and {Numbers.Rows(result.RowsSkipped - result.Problems.Length)} more.";
        }
    }

    private static string SkippedOf(CsvProjectionResult result) =>
        result.RowsSkipped == 0 ? "" : $", {Numbers.Count(result.RowsSkipped)} of {Numbers.Count(result.RowsRead)} left out";

    private static string SpeedOf(CsvProjectionResult result) =>
        $"{Numbers.Took(result.Elapsed)}, {Numbers.Rate(result.Elapsed > TimeSpan.Zero ? result.RowsRead / result.Elapsed.TotalSeconds : null)}";
}
