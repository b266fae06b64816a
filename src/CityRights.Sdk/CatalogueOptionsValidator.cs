using Microsoft.Extensions.Options;

namespace CityRights;

internal sealed class CatalogueOptionsValidator : IValidateOptions<CatalogueOptions>
{
    public ValidateOptionsResult Validate(string? name, CatalogueOptions options)
    {
        var declared = CatalogueDeclarations.Merge(options.Organisations, options.Purposes, options.Categories);
        var problems = CatalogueRules.Judge(declared, [.. options.Problems.Distinct()], options.Documents);
        return problems.IsEmpty ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems.Select(static problem => problem.ToString()));
    }
}
