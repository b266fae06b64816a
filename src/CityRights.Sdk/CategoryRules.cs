using System.Collections.Immutable;

namespace CityRights;

/// <summary>The rules for the organisation's own data categories.</summary>
internal static class CategoryRules
{
    internal static void Judge(ImmutableArray<DataCategoryDeclaration> declarations, CatalogueProblems problems)
    {
        foreach (var twice in declarations.GroupBy(static declaration => declaration.Category).Where(static group => group.Count() > 1))
        {
            problems.Add("CRT-HALL-103", $"/categories/{twice.Key}", "The category is declared twice with different content; keep one declaration.");
        }

        foreach (var declaration in declarations)
        {
            Judge(declaration, problems.Under($"/categories/{declaration.Category}"));
        }
    }

    private static void Judge(DataCategoryDeclaration declaration, CatalogueProblems problems)
    {
        TextChecks.Lines(declaration.Label, "/label", several: false, problems);
        if (declaration.Category.IsDefault || declaration.Category.Taxonomy == DataCategory.DpvTaxonomy)
        {
            problems.Add("CRT-HALL-102", "", "A category of your own needs a taxonomy of your own, not 'pd'; write for example 'city:DogBreed'.");
        }

        if (!Enum.IsDefined(declaration.Sensitivity))
        {
            problems.Add("CRT-HALL-109", "/sensitivity", "The value is not one of DataSensitivity; choose one that is.");
        }

        if (declaration.Broader is not { } broader)
        {
            return;
        }

        if (!broader.TryGetBuiltInSensitivity(out var sensitivity))
        {
            problems.Add("CRT-HALL-104", "/broader", $"The broader term '{broader}' is not in the built-in vocabulary{DataCategory.Hint(broader.ToString(), [])}; name a term of 'pd' or leave it out.");
        }
        else if (sensitivity != DataSensitivity.Ordinary && declaration.Sensitivity != sensitivity)
        {
            problems.Add("CRT-HALL-108", "/sensitivity", $"A kind of '{broader}' is as sensitive as that; declare Sensitivity {sensitivity}, or another broader term.");
        }
    }
}
