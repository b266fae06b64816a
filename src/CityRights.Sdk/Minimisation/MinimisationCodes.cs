using CityRights.Internal;

namespace CityRights.Minimisation;

/// <summary>The stable codes of this room; explained in <c>docs/diagnostics</c>, never reused.</summary>
internal static class MinimisationCodes
{
    internal const string CannotRead = "CRT-MIN-108";
    internal const string UnknownPurpose = "CRT-MIN-110";
    internal const string UnknownTransform = "CRT-MIN-111";
    internal const string TransformParameter = "CRT-MIN-112";
    internal const string Pseudonym = "CRT-MIN-113";
    internal const string NoPseudonymisation = "CRT-MIN-114";
    internal const string SameId = "CRT-MIN-115";
    internal const string NoJson = "CRT-MIN-120";
    internal const string UnknownType = "CRT-MIN-121";
    internal const string UnknownMember = "CRT-MIN-122";
    internal const string CannotWalk = "CRT-MIN-123";
    internal const string NoMap = "CRT-MIN-124";
    internal const string WrongForm = "CRT-MIN-125";
    internal const string WrongGetter = "CRT-MIN-126";
    internal const string TwoJsonOptions = "CRT-MIN-127";
    internal const string UndeclaredPurpose = "CRT-MIN-130";
    internal const string UnknownColumn = "CRT-MIN-131";
    internal const string AmbiguousColumn = "CRT-MIN-132";
    internal const string NestedColumn = "CRT-MIN-133";

    internal static MinimisationProblem Problem(JsonProblem problem, string? document) =>
        new(CodeOf(problem.Kind), problem.Pointer, problem.Message)
        {
            Document = document,
            Line = problem.Position.Line,
            Column = problem.Position.Column,
        };

    private static string CodeOf(JsonProblemKind kind) => kind switch
    {
        JsonProblemKind.Duplicate => "CRT-MIN-102",
        JsonProblemKind.UnknownMember => "CRT-MIN-103",
        JsonProblemKind.Missing => "CRT-MIN-104",
        JsonProblemKind.WrongKind => "CRT-MIN-105",
        JsonProblemKind.Malformed => "CRT-MIN-106",
        JsonProblemKind.UnknownWord => "CRT-MIN-107",
        _ => "CRT-MIN-101",
    };
}
