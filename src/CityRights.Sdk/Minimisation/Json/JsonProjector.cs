using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CityRights.Minimisation;

/// <summary>One options object per purpose, over the user's own metadata. Immutable; safe for concurrent use.</summary>
internal sealed class JsonProjector
{
    private readonly FrozenDictionary<PurposeId, JsonSerializerOptions> _byPurpose;
    private readonly JsonSerializerOptions _undeclared;
    private readonly FrozenDictionary<Type, TypeMap> _maps;
    private readonly JsonShapes _shapes;

    internal JsonProjector(
        JsonSerializerOptions options,
        JsonScalars scalars,
        JsonShapes shapes,
        FrozenDictionary<Type, TypeMap> maps,
        Func<TypeMap, PurposeFields, FrozenDictionary<string, FieldProjection>> compile)
    {
        _maps = maps;
        _shapes = shapes;
        _byPurpose = maps.Values.SelectMany(static map => map.Policy.Purposes).Select(static fields => fields.Purpose).Distinct()
            .ToFrozenDictionary(static purpose => purpose, purpose => Make(options, new(purpose, maps, scalars, compile)));
        _undeclared = Make(options, new(default, maps, scalars, compile));
    }

    internal JsonSerializerOptions Options(PurposeId purpose) => _byPurpose.GetValueOrDefault(purpose, _undeclared);

    internal JsonTypeInfo<T> TypeInfo<T>(PurposeId purpose)
    {
        if (_shapes.Of(typeof(T), out var core) != JsonShape.Objects || !_maps.ContainsKey(core!.Type))
        {
            throw new InvalidOperationException(
                $"The type {typeof(T).Name} has no map, so nothing says what of it may leave; call Map<{(core?.Type ?? typeof(T)).Name}>(...) in AddMinimisation.");
        }

        return (JsonTypeInfo<T>)Options(purpose).GetTypeInfo(typeof(T));
    }

    private static JsonSerializerOptions Make(JsonSerializerOptions options, JsonModifier modifier)
    {
        var projected = new JsonSerializerOptions(options)
        {
            TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(modifier.Apply),
        };
        projected.MakeReadOnly();
        return projected;
    }
}
