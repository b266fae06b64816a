using System.Globalization;
using CityRights.Internal;

namespace CityRights.Transparency;

/// <summary>What reading finds wrong with a document's form, under the codes of this room.</summary>
internal static class FormFindings
{
    internal static ManifestFinding TooLong(int most) => new(
        "CRT-TRANSPARENCY-101",
        FindingSeverity.Error,
        string.Empty,
        string.Create(CultureInfo.InvariantCulture, $"The document is longer than {most} bytes; no manifest is."),
        "Give the file of one manifest.");

    internal static ManifestFinding Of(JsonProblem problem)
    {
        var (code, fix) = problem.Kind switch
        {
            JsonProblemKind.Syntax => ("CRT-TRANSPARENCY-101", "Correct the document at this place."),
            JsonProblemKind.Duplicate => ("CRT-TRANSPARENCY-102", "Remove one of the two."),
            JsonProblemKind.UnknownMember => ("CRT-TRANSPARENCY-103", "The schema lists the members there are."),
            JsonProblemKind.Missing => ("CRT-TRANSPARENCY-104", "The schema says what it holds."),
            JsonProblemKind.WrongKind => ("CRT-TRANSPARENCY-105", "Write what the schema asks for here."),
            JsonProblemKind.UnknownWord => ("CRT-TRANSPARENCY-106", "Write one of the words there are."),
            _ => ("CRT-TRANSPARENCY-107", "Write it in that form."),
        };
        return new(code, FindingSeverity.Error, problem.Pointer, problem.Message, fix) { Line = problem.Position.Line, Column = problem.Position.Column };
    }
}
