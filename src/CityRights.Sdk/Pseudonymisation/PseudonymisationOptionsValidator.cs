using Microsoft.Extensions.Options;

namespace CityRights.Pseudonymisation;

internal sealed class PseudonymisationOptionsValidator : IValidateOptions<PseudonymisationOptions>
{
    public ValidateOptionsResult Validate(string? name, PseudonymisationOptions options)
    {
        var problems = DomainRules.Judge(DomainRules.Merge(options.Domains))
            .Concat(DomainRules.JudgeSubjectFields(SubjectReferenceResolver.Define(options.SubjectFields)))
            .Concat(JudgeEpochStores(options))
            .Select(static problem => problem.ToString())
            .ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<DomainProblem> JudgeEpochStores(PseudonymisationOptions options) =>
        options.EpochStores.Distinct().Count() is var stores && (stores > 1 || (stores == 0 && options.Domains.Any(static domain => domain.Policy is EpochPolicy)))
            ? [DomainProblem.NoEpochStore]
            : [];
}
