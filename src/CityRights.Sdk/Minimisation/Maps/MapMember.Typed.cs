using System.Text.Json.Serialization.Metadata;

namespace CityRights.Minimisation;

internal sealed class MapMember<T, TValue> : MapMember
{
    private readonly Func<T, TValue> _value;

    internal MapMember(string name, Func<T, TValue> value)
        : base(name, typeof(TValue)) => _value = value;

    internal override bool HasText => ValueText.IsText<TValue>();

    internal override JsonPropertyInfo Replace(JsonPropertyInfo original, FieldProjection projection, ProjectionCounter counter)
    {
        var property = JsonMetadataServices.CreatePropertyInfo(original.Options, new JsonPropertyInfoValues<TValue>
        {
            IsProperty = true,
            IsPublic = true,
            DeclaringType = typeof(T),
            PropertyName = original.Name,
            JsonPropertyName = original.Name,
            Getter = record => _value((T)record),
            Converter = new ProjectedConverter<TValue>(projection, counter),
        });
        property.Order = original.Order;
        property.ShouldSerialize = original.ShouldSerialize;
        return property;
    }
}
