namespace CityRights.Minimisation;

/// <summary>The transforms that ship with the library. Each adds itself from its own folder.</summary>
internal static partial class BuiltInTransforms
{
    private static readonly Dictionary<string, TransformDefinition> Known = new(StringComparer.Ordinal);

    internal static IEnumerable<TransformDefinition> All => Known.Values;

    // Called by module initialisers only, which run one after the other before anything can read.
    private static void Add(TransformDefinition definition) => Known.Add(definition.Name, definition);
}
