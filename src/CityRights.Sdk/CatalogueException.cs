using System.Collections.Immutable;

namespace CityRights;

/// <summary>Thrown when a catalogue is incomplete or contradicts itself. Lists every problem, not just the first.</summary>
public sealed class CatalogueException : CityRightsException
{
    /// <summary>The code of this exception.</summary>
    public const string StableCode = "CRT-HALL-100";

    /// <summary>Creates the exception.</summary>
    /// <param name="problems">The problems; at least one.</param>
    public CatalogueException(ImmutableArray<CatalogueProblem> problems)
        : base(StableCode, Describe(problems)) => Problems = problems;

    /// <summary>The problems, in the order of the document.</summary>
    public ImmutableArray<CatalogueProblem> Problems { get; }

    private static string Describe(ImmutableArray<CatalogueProblem> problems) =>
        "The purpose catalogue has problems:" + string.Concat(problems.Select(static problem => $"{Environment.NewLine}  {problem}"));
}
