using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CityRights.Minimisation;

/// <summary>What was declared, by however many calls, as one: equal declarations count once, others under the same name are a problem.</summary>
internal sealed class MinimisationDeclarations
{
    internal MinimisationDeclarations(MinimisationOptions options, MinimisationProblems problems)
    {
        Transforms = Merge(options.Transforms, problems);
        Maps = Merge(options.Maps, problems);
        var read = options.PolicyFiles.Distinct(StringComparer.Ordinal).Select(PolicyDocument.ReadFile).ToList();
        foreach (var problem in read.SelectMany(static document => document.Problems))
        {
            problems.Add(problem);
        }

        Policies = [.. options.Policies.Concat(read.Select(static document => document.Policy).OfType<MinimisationPolicy>())
            .DistinctBy(static policy => policy.Fingerprint)];
        All = [.. Policies.Concat(Maps.Values.Select(static map => map.Policy).OrderBy(static policy => policy.Id, StringComparer.Ordinal))
            .DistinctBy(static policy => policy.Fingerprint)];
        foreach (var twice in All.GroupBy(static policy => policy.Id, StringComparer.Ordinal).Where(static group => group.Count() > 1))
        {
            problems.Add(MinimisationCodes.SameId, twice.Key, string.Empty, "Two policies have this id and different content; give one another id, a map with Named(id).");
        }
    }

    internal FrozenDictionary<string, TransformDefinition> Transforms { get; }

    internal FrozenDictionary<Type, TypeMap> Maps { get; }

    /// <summary>The policies given as such.</summary>
    internal ImmutableArray<MinimisationPolicy> Policies { get; }

    /// <summary>The policies given as such, and those that the maps amount to.</summary>
    internal ImmutableArray<MinimisationPolicy> All { get; }

    private static FrozenDictionary<string, TransformDefinition> Merge(IEnumerable<TransformDefinition> declared, MinimisationProblems problems)
    {
        var byName = BuiltInTransforms.All.Concat(declared).Distinct().GroupBy(static definition => definition.Name, StringComparer.Ordinal).ToList();
        foreach (var twice in byName.Where(static group => group.Count() > 1))
        {
            problems.Add(MinimisationCodes.SameId, null, string.Empty, $"Two transforms have the name '{twice.Key}'; give one of them another.");
        }

        return byName.ToFrozenDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
    }

    private static FrozenDictionary<Type, TypeMap> Merge(IEnumerable<TypeMap> declared, MinimisationProblems problems)
    {
        var byType = declared.GroupBy(static map => map.Type).ToList();
        foreach (var twice in byType.Where(static group => group.DistinctBy(static map => map.Policy.Fingerprint).Count() > 1))
        {
            problems.Add(MinimisationCodes.SameId, twice.First().Policy.Id, string.Empty, $"The type {twice.Key.Name} is mapped twice with different content; keep one Map<{twice.Key.Name}>(...).");
        }

        return byType.ToFrozenDictionary(static group => group.Key, static group => group.First());
    }
}
