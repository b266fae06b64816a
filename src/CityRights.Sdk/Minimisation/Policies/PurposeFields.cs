using System.Collections.Immutable;

namespace CityRights.Minimisation;

/// <summary>What a policy keeps for one purpose. Immutable.</summary>
public sealed class PurposeFields
{
    internal PurposeFields(PurposeId purpose, ImmutableSortedDictionary<string, FieldForm> fields)
    {
        Purpose = purpose;
        Fields = fields;
    }

    /// <summary>The purpose.</summary>
    public PurposeId Purpose { get; }

    /// <summary>The fields that are kept, by name, and their form; every other field is absent. Names are compared ordinally.</summary>
    public ImmutableSortedDictionary<string, FieldForm> Fields { get; }
}
