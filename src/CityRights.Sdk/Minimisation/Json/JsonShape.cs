using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CityRights.Minimisation;

/// <summary>What the projection can do with a member of a type.</summary>
internal enum JsonShape
{
    /// <summary>Neither a value nor an object whose members are known: it could write anything.</summary>
    Unknown,

    /// <summary>One value.</summary>
    Value,

    /// <summary>A list of values.</summary>
    Values,

    /// <summary>An object, or a list of objects.</summary>
    Objects,
}

/// <summary>Looks at types through the user's own JSON metadata.</summary>
internal sealed class JsonShapes
{
    private readonly JsonSerializerOptions _options;
    private readonly JsonScalars _scalars;

    internal JsonShapes(JsonSerializerOptions options, JsonScalars scalars)
    {
        _options = options;
        _scalars = scalars;
    }

    /// <summary>The metadata of a type, or null where the user's context has none.</summary>
    internal JsonTypeInfo? Find(Type type) => _options.TryGetTypeInfo(type, out var info) ? info : null;

    /// <summary>The shape of a type, and the object type at its core where it has one.</summary>
    internal JsonShape Of(Type type, out JsonTypeInfo? core)
    {
        core = null;
        if (_scalars.Contains(type))
        {
            return JsonShape.Value;
        }

        // The serializer writes a nullable structure by the structure's own metadata.
        var info = Find(Nullable.GetUnderlyingType(type) ?? type);
        switch (info?.Kind)
        {
            case JsonTypeInfoKind.Object when info.PolymorphismOptions is null:
                core = info;
                return JsonShape.Objects;
            case JsonTypeInfoKind.Enumerable when info.ElementType is { } element:
                var shape = Of(element, out core);
                return shape == JsonShape.Value ? JsonShape.Values : shape;
            default:
                return JsonShape.Unknown;
        }
    }
}
