using System.Collections.Frozen;
using CityRights.Internal;

namespace CityRights.Minimisation;

/// <summary>Turns the forms of a policy into projections, and judges the names they use.</summary>
internal sealed class FieldCompiler
{
    private readonly PurposeCatalogue? _catalogue;
    private readonly FrozenDictionary<string, TransformDefinition> _transforms;
    private readonly PseudonymSource _pseudonyms;

    internal FieldCompiler(PurposeCatalogue? catalogue, FrozenDictionary<string, TransformDefinition> transforms, PseudonymSource pseudonyms)
    {
        _catalogue = catalogue;
        _transforms = transforms;
        _pseudonyms = pseudonyms;
    }

    /// <summary>The projections of one purpose's fields that are neither raw nor nested.</summary>
    internal FrozenDictionary<string, FieldProjection> Compile(
        MinimisationPolicy policy, PurposeFields purpose, int? keyVersion, MinimisationProblems problems)
    {
        if (_catalogue is not null && !_catalogue.TryGet(purpose.Purpose, out _))
        {
            var hint = NearMatch.Hint(purpose.Purpose.Value, _catalogue.Purposes.Select(static known => known.Id.Value));
            problems.Add(
                MinimisationCodes.UnknownPurpose,
                policy.Id,
                MinimisationPath.Of(purpose.Purpose),
                $"The catalogue has no purpose '{purpose.Purpose}'{hint}. Declare it with city.Purposes(p => p.Add(...)), or correct the name.");
        }

        var compiled = new Dictionary<string, FieldProjection>(StringComparer.Ordinal);
        foreach (var (name, form) in purpose.Fields)
        {
            var path = MinimisationPath.Of(purpose.Purpose, name);
            FieldProjection? projection = form switch
            {
                TransformForm transform => Compile(policy, transform, path, problems),
                PseudonymForm pseudonym => _pseudonyms.Compile(policy, pseudonym, keyVersion, path, problems),
                _ => null,
            };
            if (projection is not null)
            {
                compiled[name] = projection;
            }
        }

        return compiled.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private TransformProjection? Compile(MinimisationPolicy policy, TransformForm form, string path, MinimisationProblems problems)
    {
        var definition = form.Definition ?? _transforms.GetValueOrDefault(form.Transform);
        if (definition is null)
        {
            problems.Add(
                MinimisationCodes.UnknownTransform,
                policy.Id,
                path,
                $"There is no transform {Printable.Quote(form.Transform)}{NearMatch.Hint(form.Transform, _transforms.Keys)}. Correct the name, or register a transform of your own with AddTransform(definition).");
            return null;
        }

        try
        {
            return new(definition.Create(form.Parameters), form.Missing);
        }
        catch (ArgumentException exception)
        {
            problems.Add(MinimisationCodes.TransformParameter, policy.Id, path, WithoutParameterName(exception.Message));
            return null;
        }
    }

    // The framework appends "(Parameter 'x')", which means nothing to whoever wrote the policy.
    private static string WithoutParameterName(string message)
    {
        var end = message.IndexOf(" (Parameter '", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
