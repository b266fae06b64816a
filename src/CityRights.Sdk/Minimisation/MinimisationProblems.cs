using System.Collections.Immutable;

namespace CityRights.Minimisation;

/// <summary>Collects problems, each below the policy it belongs to.</summary>
internal sealed class MinimisationProblems
{
    private readonly List<MinimisationProblem> _found = [];

    internal bool Any => _found.Count > 0;

    internal void Add(string code, string? document, string path, string message) =>
        Add(new MinimisationProblem(code, path, message) { Document = document });

    internal void Add(MinimisationProblem problem)
    {
        if (!_found.Contains(problem))
        {
            _found.Add(problem);
        }
    }

    internal ImmutableArray<MinimisationProblem> ToImmutable() => [.. _found];
}
