using System.Collections.Immutable;
using Microsoft.Extensions.Options;

namespace CityRights;

internal sealed class CatalogueOptionsValidator : IValidateOptions<CatalogueOptions>
{
    public ValidateOptionsResult Validate(string? name, CatalogueOptions options)
    {
        var organisations = options.Organisations.Distinct().Count();
        var problems = new List<string>();
        if (organisations == 0)
        {
            problems.Add("The organisation is not declared; call city.Organisation(name, contact). (CRT-HALL-105)");
        }
        else if (organisations > 1)
        {
            problems.Add("The organisation is declared twice with different content; keep one city.Organisation(...). (CRT-HALL-106)");
        }

        ImmutableArray<Purpose> purposes = [.. options.Purposes.Distinct()];
        ImmutableArray<DataCategoryDeclaration> categories = [.. options.Categories.Distinct()];
        problems.AddRange(CatalogueRules.Judge(purposes, categories).Select(static problem => problem.ToString()));
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
