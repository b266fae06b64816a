using System.Collections.Frozen;

namespace CityRights.Testing.Synthetic;

/// <summary>All series of this assembly, by the id of their format.</summary>
internal static class SyntheticIdentifiers
{
    private static readonly FrozenDictionary<string, SyntheticSeries> Known = typeof(SyntheticSeries).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(SyntheticSeries)) && !type.IsAbstract)
        .Select(type => (SyntheticSeries)Activator.CreateInstance(type)!)
        .ToFrozenDictionary(series => series.Format, StringComparer.Ordinal);

    /// <summary>The series of a format.</summary>
    public static SyntheticSeries Of(string format) => Known[format];
}
