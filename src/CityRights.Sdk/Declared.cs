using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CityRights;

/// <summary>What a declaration may not hold, whoever made it and however.</summary>
internal static class Declared
{
    internal static T NotNull<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    /// <summary>The items, none where the array is the default value.</summary>
    /// <exception cref="ArgumentException">An item is null.</exception>
    internal static ImmutableArray<T> Items<T>(ImmutableArray<T> items)
    {
        if (items.IsDefault)
        {
            return [];
        }

        return items.Any(static item => item is null) ? throw new ArgumentException("An item is null.", nameof(items)) : items;
    }
}
