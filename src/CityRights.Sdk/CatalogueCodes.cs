using CityRights.Internal;

namespace CityRights;

/// <summary>The codes for what can be wrong with the form of a catalogue document.</summary>
internal static class CatalogueCodes
{
    internal static CatalogueProblem Problem(JsonProblem problem, string? document) =>
        new(CodeOf(problem.Kind), problem.Pointer, problem.Message)
        {
            Document = document,
            Line = problem.Position.Line,
            Column = problem.Position.Column,
        };

    internal static CatalogueProblem Unreadable(string document, Exception exception) =>
        new("CRT-HALL-167", string.Empty, $"The catalogue file cannot be read ({exception.GetType().Name}); check the path and who may read it.") { Document = document };

    /// <summary>Whether a problem is one of a document, and not of something that another reader found.</summary>
    internal static bool IsOfADocument(CatalogueProblem problem) => problem.Code.StartsWith("CRT-HALL-16", StringComparison.Ordinal);

    private static string CodeOf(JsonProblemKind kind) => kind switch
    {
        JsonProblemKind.Syntax => "CRT-HALL-160",
        JsonProblemKind.Duplicate => "CRT-HALL-161",
        JsonProblemKind.UnknownMember => "CRT-HALL-162",
        JsonProblemKind.Missing => "CRT-HALL-163",
        JsonProblemKind.WrongKind => "CRT-HALL-164",
        JsonProblemKind.Malformed => "CRT-HALL-165",
        _ => "CRT-HALL-166",
    };
}
