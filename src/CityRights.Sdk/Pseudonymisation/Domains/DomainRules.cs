using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <summary>What must hold for the domains of a tenant together.</summary>
internal static class DomainRules
{
    /// <summary>The reserved domain of subject references; users name no domain so.</summary>
    internal const string Subject = "subject";

    /// <summary>Declarations of one domain merged into one, in the order of their first declaration.</summary>
    internal static ImmutableArray<PseudonymDomainDefinition> Merge(IEnumerable<PseudonymDomainDefinition> declared) =>
    [
        .. declared.GroupBy(static domain => (domain.Id, domain.Prefix)).SelectMany(static group => Merge([.. group])),
    ];

    /// <summary>What a declaration leaves open, another one of the domain says. Where two contradict each other both stay, and are judged.</summary>
    private static IEnumerable<PseudonymDomainDefinition> Merge(IReadOnlyList<PseudonymDomainDefinition> group)
    {
        var suites = group.Select(static domain => domain.DeclaredSuite).OfType<PseudonymSuiteChoice>().Distinct().ToList();
        var policies = group.Select(static domain => domain.DeclaredPolicy).OfType<PseudonymPolicy>().Distinct().ToList();
        return suites.Count > 1 || policies.Count > 1
            ? group
            : [new(group[0].Id, group[0].Prefix, [.. group.SelectMany(static domain => domain.Fields).Distinct()], suites.FirstOrDefault(), policies.FirstOrDefault())];
    }

    /// <summary>Every problem, each with its code.</summary>
    internal static IEnumerable<DomainProblem> Judge(ImmutableArray<PseudonymDomainDefinition> domains)
    {
        foreach (var domain in domains)
        {
            if (domain.Id == Subject || domain.Prefix == Subject)
            {
                yield return DomainProblem.Reserved;
            }

            foreach (var problem in JudgeFields(domain))
            {
                yield return problem;
            }
        }

        foreach (var group in domains.GroupBy(static domain => domain.Id).Where(static group => group.Count() > 1))
        {
            yield return group.Select(static domain => domain.Prefix).Distinct().Count() == 1 ? DomainProblem.Contradiction(group.Key) : DomainProblem.SameId(group.Key);
        }

        foreach (var group in domains.GroupBy(static domain => domain.Prefix).Where(static group => group.Select(static domain => domain.Id).Distinct().Count() > 1))
        {
            yield return DomainProblem.SamePrefix(group.Key, group.Select(static domain => domain.Id));
        }
    }

    /// <summary>
    /// Subject references are exempt from the value space: each belongs to one person's own rows, so how often one occurs tells nothing, and they
    /// never leave the stores.
    /// </summary>
    internal static IEnumerable<DomainProblem> JudgeSubjectFields(PseudonymDomainDefinition subject) => JudgeIds(subject);

    private static IEnumerable<DomainProblem> JudgeFields(PseudonymDomainDefinition domain)
    {
        if (domain.Fields.IsEmpty)
        {
            yield return DomainProblem.NoField(domain.Id);
        }

        foreach (var problem in JudgeIds(domain))
        {
            yield return problem;
        }

        foreach (var field in domain.Fields)
        {
            if (field.EffectiveValueSpace is not { } space)
            {
                yield return DomainProblem.NoValueSpace(domain.Id, field.Id);
            }
            else if (space < PseudonymField.SmallestValueSpace && field.SmallSpaceReason is null)
            {
                yield return DomainProblem.SmallValueSpace(domain.Id, field.Id);
            }

            foreach (var problem in FormatPreservingRules.Judge(domain.Id, field))
            {
                yield return problem;
            }
        }
    }

    private static IEnumerable<DomainProblem> JudgeIds(PseudonymDomainDefinition domain) => domain.Fields
        .GroupBy(static field => field.Id)
        .Where(static group => group.Count() > 1)
        .Select(group => DomainProblem.SameField(domain.Id, group.Key));
}
