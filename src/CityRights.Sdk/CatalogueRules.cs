using System.Collections.Immutable;

namespace CityRights;

/// <summary>The rules every catalogue obeys. Each names the property and the call that mends it.</summary>
internal static class CatalogueRules
{
    internal static ImmutableArray<CatalogueProblem> Judge(
        ImmutableArray<Purpose> purposes, ImmutableArray<DataCategoryDeclaration> categories)
    {
        var problems = ImmutableArray.CreateBuilder<CatalogueProblem>();
        var declared = JudgeCategories(categories, problems);
        foreach (var twice in purposes.GroupBy(static purpose => purpose.Id).Where(static group => group.Count() > 1))
        {
            problems.Add(new("CRT-HALL-101", $"/purposes/{twice.Key}", "The purpose is declared twice with different content; keep one declaration."));
        }

        foreach (var purpose in purposes)
        {
            PurposeRules.Judge(purpose, declared, problems);
        }

        return problems.ToImmutable();
    }

    private static Dictionary<DataCategory, DataSensitivity> JudgeCategories(
        ImmutableArray<DataCategoryDeclaration> categories, ImmutableArray<CatalogueProblem>.Builder problems)
    {
        var declared = new Dictionary<DataCategory, DataSensitivity>();
        foreach (var declaration in categories)
        {
            var path = $"/categories/{declaration.Category}";
            if (declaration.Category.IsDefault || declaration.Category.Taxonomy == DataCategory.DpvTaxonomy)
            {
                problems.Add(new("CRT-HALL-102", path, "A category of your own needs a taxonomy of your own, not 'pd'; write for example 'city:DogBreed'."));
            }
            else if (!declared.TryAdd(declaration.Category, declaration.Sensitivity))
            {
                problems.Add(new("CRT-HALL-103", path, "The category is declared twice with different content; keep one declaration."));
            }

            if (declaration.Broader is { } broader && !broader.IsBuiltIn)
            {
                problems.Add(new("CRT-HALL-104", path + "/broader", "The broader term is not in the built-in vocabulary; name a term of 'pd' or leave it out."));
            }
        }

        return declared;
    }
}
