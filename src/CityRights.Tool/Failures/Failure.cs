using CityRights.Tool.Findings;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Failures;

/// <summary>A failed run: what to print, one line for each thing that is wrong, and what to end with.</summary>
/// <param name="Code">What the process ends with.</param>
/// <param name="Lines">What is wrong and the fix.</param>
internal sealed record Failure(ExitCode Code, params IReadOnlyList<string> Lines)
{
    private const string Prefix = "cityrights: ";

    /// <summary>Finds what to say of an exception: never its stack, and of an unforeseen one not even its text.</summary>
    public static Failure Of(Exception exception) => exception switch
    {
        ToolException known => new Failure(known.Code, known.Message),
        FindingsException found => new Failure(ExitCode.Findings, [.. found.Findings
            .OrderBy(static finding => (finding.Line, finding.Column)).Select(static finding => finding.ToString())]),
        CityRightsException known => LibraryFailure.Of(known),
        _ when FileFailure.Of(exception) is { } failure => failure,
        _ => new Failure(ExitCode.Unexpected,
            $"The tool failed for a reason that it does not know ({exception.GetType().FullName}). Please report the command, without your data, as SECURITY.md says."),
    };

    public void Print(TextWriter error)
    {
        foreach (var line in Lines)
        {
            error.WriteLine(Prefix + Printable.Line(line));
        }
    }
}
