using Microsoft.Extensions.Options;

namespace CityRights.Pseudonymisation;

internal sealed class PseudonymisationOptionsValidator : IValidateOptions<PseudonymisationOptions>
{
    public ValidateOptionsResult Validate(string? name, PseudonymisationOptions options)
    {
        var problems = DomainRules.Judge(DomainRules.Merge(options.Domains))
            .Concat(DomainRules.JudgeSubjectFields(SubjectReferenceResolver.Define(options.SubjectFields)))
            .Select(static problem => problem.ToString())
            .ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
