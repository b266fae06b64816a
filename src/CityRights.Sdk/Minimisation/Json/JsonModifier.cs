using System.Collections.Frozen;
using System.Text.Json.Serialization.Metadata;

namespace CityRights.Minimisation;

/// <summary>Cuts the metadata of every type down to what one purpose needs. Runs once per type; writing then costs no look-up.</summary>
internal sealed class JsonModifier
{
    private readonly PurposeId _purpose;
    private readonly FrozenDictionary<Type, TypeMap> _maps;
    private readonly JsonScalars _scalars;
    private readonly Func<TypeMap, PurposeFields, FrozenDictionary<string, FieldProjection>> _compile;

    /// <summary>Creates the modifier.</summary>
    /// <param name="purpose">The purpose; the default value for one that is not declared, for which everything is absent.</param>
    /// <param name="maps">The mapped types.</param>
    /// <param name="scalars">The types that are one value.</param>
    /// <param name="compile">Gives the projections of the fields that are neither raw nor nested.</param>
    internal JsonModifier(
        PurposeId purpose,
        FrozenDictionary<Type, TypeMap> maps,
        JsonScalars scalars,
        Func<TypeMap, PurposeFields, FrozenDictionary<string, FieldProjection>> compile)
    {
        _purpose = purpose;
        _maps = maps;
        _scalars = scalars;
        _compile = compile;
    }

    internal void Apply(JsonTypeInfo info)
    {
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object when Nullable.GetUnderlyingType(info.Type) is null:
                Cut(info);
                break;
            case JsonTypeInfoKind.Object or JsonTypeInfoKind.Enumerable:
                // Written by the metadata of the structure or item within.
                break;
            case JsonTypeInfoKind.None when _scalars.Contains(info.Type):
                break;
            default:
                throw new InvalidOperationException(
                    $"The projection cannot walk the type {info.Type.Name}, so it is not written for any purpose; use a type with known members.");
        }
    }

    private void Cut(JsonTypeInfo info)
    {
        info.PolymorphismOptions = null;
        var map = _maps.GetValueOrDefault(info.Type);
        if (map is null || !map.Policy.TryGet(_purpose, out var fields))
        {
            info.Properties.Clear();
            Count(info, new(map?.Policy.Id ?? MinimisationMetrics.NoPolicy, _purpose));
            return;
        }

        var counter = new ProjectionCounter(map.Policy.Id, _purpose);
        var projections = _compile(map, fields);
        for (var at = info.Properties.Count - 1; at >= 0; at--)
        {
            var property = info.Properties[at];
            if (property.IsExtensionData || !fields.Fields.ContainsKey(property.Name))
            {
                info.Properties.RemoveAt(at);
            }
            else if (projections.TryGetValue(property.Name, out var projection))
            {
                info.Properties[at] = map.Members[property.Name].Replace(property, projection, counter);
            }
        }
    }

    private static void Count(JsonTypeInfo info, ProjectionCounter counter)
    {
        var before = info.OnSerializing;
        info.OnSerializing = record =>
        {
            counter.RecordUndeclared();
            before?.Invoke(record);
        };
    }
}
