using System.Collections.Immutable;

namespace CityRights;

/// <summary>Thrown when a catalogue is malformed, incomplete or contradicts itself. Lists every problem, not just the first.</summary>
public sealed class CatalogueException : CityRightsException
{
    /// <summary>The code of this exception.</summary>
    public const string StableCode = "CRT-HALL-100";

    /// <summary>Creates the exception.</summary>
    /// <param name="problems">The problems; at least one.</param>
    /// <exception cref="ArgumentException">There is no problem.</exception>
    public CatalogueException(ImmutableArray<CatalogueProblem> problems)
        : base(StableCode, Describe(problems)) => Problems = problems;

    /// <summary>The problems: those of the document's form first, in its order, then those of what it declares.</summary>
    public ImmutableArray<CatalogueProblem> Problems { get; }

    private static string Describe(ImmutableArray<CatalogueProblem> problems)
    {
        if (problems.IsDefaultOrEmpty)
        {
            throw new ArgumentException("A catalogue without a problem is no error.", nameof(problems));
        }

        return "The purpose catalogue has problems:" + string.Concat(problems.Select(static problem => $"{Environment.NewLine}  {problem}"));
    }
}
