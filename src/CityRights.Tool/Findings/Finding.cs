using System.Globalization;

namespace CityRights.Tool.Findings;

/// <summary>One thing that is not right with a document, whoever found it.</summary>
/// <param name="Document">The document as the command line names it.</param>
/// <param name="Line">The line, from 1; 0 where none is known.</param>
/// <param name="Column">The column, from 1; 0 where none is known.</param>
/// <param name="Path">A JSON Pointer into the document; empty for the whole.</param>
/// <param name="Message">What is wrong and the fix.</param>
/// <param name="Code">The stable code.</param>
internal sealed record Finding(string Document, int Line, int Column, string Path, string Message, string Code)
{
    /// <summary>The form that editors and terminals make a link of: <c>file:line:column: message</c>.</summary>
    public override string ToString()
    {
        var place = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Document}:{Line}:{Column}: ") : $"{Document}: ";
        return $"{place}{(Path.Length == 0 ? "" : $"{Path}: ")}{Message} ({Code})";
    }

    public static Finding Of(CatalogueProblem problem, string document) =>
        new(problem.Document ?? document, problem.Line ?? 0, problem.Column ?? 0, problem.Path, problem.Message, problem.Code);
}
