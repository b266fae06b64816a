using System.Collections.Immutable;
using CityRights.Internal;

namespace CityRights;

/// <summary>The rules every catalogue obeys. Each problem names the property and the call that mends it.</summary>
internal static class CatalogueRules
{
    /// <summary>Judges declarations.</summary>
    /// <param name="declared">What was declared.</param>
    /// <param name="found">What was found wrong while it was read; not found a second time by a rule.</param>
    /// <param name="documents">Where it was read from.</param>
    internal static ImmutableArray<CatalogueProblem> Judge(
        CatalogueDeclarations declared, ImmutableArray<CatalogueProblem> found, IReadOnlyList<CatalogueDocument> documents)
    {
        var problems = new CatalogueProblems();
        OrganisationRules.Judge(declared.Organisations, problems);
        CategoryRules.Judge(declared.Categories, problems);
        foreach (var twice in declared.Purposes.GroupBy(static purpose => purpose.Id).Where(static group => group.Count() > 1))
        {
            problems.Add("CRT-HALL-101", $"/purposes/{twice.Key}", "The purpose is declared twice with different content; keep one declaration.");
        }

        var sensitivities = declared.Categories
            .DistinctBy(static declaration => declaration.Category)
            .ToDictionary(static declaration => declaration.Category, static declaration => declaration.Sensitivity);
        foreach (var purpose in declared.Purposes.TakeWhile(_ => !problems.IsFull))
        {
            PurposeRules.Judge(purpose, sensitivities, problems.Under($"/purposes/{purpose.Id}"));
        }

        RecipientRules.JudgeNames(declared.Purposes, problems);
        var judged = problems.Found
            .Where(problem => !found.Any(known => IsSaidBy(known, problem)))
            .Distinct()
            .Select(problem => documents.Select(document => document.Locate(problem)).FirstOrDefault(static located => located is not null) ?? problem);
        return [.. found, .. judged];
    }

    // What could not be read is not there to be judged: a document that is not JSON declares nothing, a misspelt basis is no missing basis.
    private static bool IsSaidBy(CatalogueProblem known, CatalogueProblem problem) =>
        known.Path.Length == 0
            ? CatalogueCodes.IsOfADocument(known)
            : JsonPointer.Covers(known.Path, problem.Path) || JsonPointer.Covers(problem.Path, known.Path);
}
