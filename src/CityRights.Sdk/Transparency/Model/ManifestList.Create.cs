using System.Collections.Immutable;

namespace CityRights.Transparency;

/// <summary>Makes lists; what a collection expression calls.</summary>
public static class ManifestList
{
    /// <summary>Makes a list.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="items">The items; copied.</param>
    public static ManifestList<T> Create<T>(ReadOnlySpan<T> items) => new(ImmutableArray.Create(items));
}
