using System.Text.Json.Serialization.Metadata;

namespace CityRights.Minimisation;

/// <summary>A declared member of a mapped type.</summary>
internal abstract class MapMember
{
    private protected MapMember(string name, Type valueType)
    {
        Name = name;
        ValueType = valueType;
    }

    /// <summary>The JSON name.</summary>
    internal string Name { get; }

    internal Type ValueType { get; }

    /// <summary>Whether a value can be read as text, as transforms and pseudonyms need it.</summary>
    internal abstract bool HasText { get; }

    /// <summary>A JSON property in the place of the original one, which writes the projected text instead of the value.</summary>
    internal abstract JsonPropertyInfo Replace(JsonPropertyInfo original, FieldProjection projection, ProjectionCounter counter);
}
