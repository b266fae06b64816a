using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace CityRights.Minimisation;

/// <summary>A tenant's declarations merged, judged and compiled. Where <see cref="Problems"/> is not empty, nothing else may be used.</summary>
internal sealed class MinimisationPlan
{
    private readonly MinimisationProblems _problems = new();
    private readonly MinimisationDeclarations _declared;
    private readonly Dictionary<(TypeMap Map, PurposeId Purpose), FrozenDictionary<string, FieldProjection>> _projections = [];

    internal MinimisationPlan(MinimisationOptions options, PurposeCatalogue? catalogue, PseudonymSource pseudonyms)
    {
        _declared = new(options, _problems);
        Compiler = new(catalogue, _declared.Transforms, pseudonyms);
        foreach (var (policy, purpose) in _declared.Policies.SelectMany(static policy => policy.Purposes, static (policy, purpose) => (policy, purpose)))
        {
            Compiler.Compile(policy, purpose, keyVersion: null, _problems);
        }

        foreach (var (map, purpose) in _declared.Maps.Values.SelectMany(static map => map.Policy.Purposes, static (map, purpose) => (map, purpose)))
        {
            _projections[(map, purpose.Purpose)] = Compiler.Compile(map.Policy, purpose, keyVersion: null, _problems);
        }

        Json = Project(options);
        Problems = _problems.ToImmutable();
    }

    internal ImmutableArray<MinimisationProblem> Problems { get; }

    internal ImmutableArray<MinimisationPolicy> Policies => _declared.All;

    internal FieldCompiler Compiler { get; }

    /// <summary>Null where no JSON options were given.</summary>
    internal JsonProjector? Json { get; }

    private JsonProjector? Project(MinimisationOptions options)
    {
        var given = options.Json.Distinct().ToList();
        if (given.Count > 1)
        {
            _problems.Add(MinimisationCodes.TwoJsonOptions, null, string.Empty, "JSON options are given twice and differ; combine the contexts with JsonTypeInfoResolver.Combine and call Json(options) once.");
            return null;
        }

        if (given is [] or [{ TypeInfoResolver: null }])
        {
            if (_declared.Maps.Count > 0)
            {
                _problems.Add(MinimisationCodes.NoJson, null, string.Empty, "Types are mapped, but no JSON metadata is given; call Json(YourContext.Default).");
            }

            return null;
        }

        var json = new JsonSerializerOptions(given[0]);
        json.MakeReadOnly();
        var scalars = new JsonScalars(options.Scalars);
        var shapes = new JsonShapes(json, scalars);
        new JsonMapRules(shapes, _declared.Maps, _problems).Judge();
        return _problems.Any ? null : new(json, scalars, shapes, _declared.Maps, (map, fields) => _projections[(map, fields.Purpose)]);
    }
}
