using System.Collections.Immutable;

namespace CityRights.Minimisation;

/// <summary>Thrown when a policy or a map is not sound, or names something that does not exist. Lists every problem, not just the first.</summary>
public sealed class MinimisationException : CityRightsException
{
    /// <summary>The code of this exception.</summary>
    public const string StableCode = "CRT-MIN-100";

    /// <summary>Creates the exception.</summary>
    /// <param name="problems">The problems; at least one.</param>
    public MinimisationException(ImmutableArray<MinimisationProblem> problems)
        : base(StableCode, Describe(problems)) => Problems = problems;

    /// <summary>The problems.</summary>
    public ImmutableArray<MinimisationProblem> Problems { get; }

    private static string Describe(ImmutableArray<MinimisationProblem> problems) =>
        "The minimisation has problems:" + string.Concat(problems.Select(static problem => $"{Environment.NewLine}  {problem}"));
}
