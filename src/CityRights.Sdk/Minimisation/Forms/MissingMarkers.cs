using System.Collections.Immutable;

namespace CityRights.Minimisation;

/// <summary>Values that mean "not known".</summary>
internal static class MissingMarkers
{
    /// <summary>Without spaces around, each once, in ordinal order: the order has no meaning, so it must not change a fingerprint.</summary>
    internal static ImmutableArray<string> Normalise(IEnumerable<string> values) =>
        [.. values.Select(static value => value.Trim(' ')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    internal static bool Contains(string[] markers, ReadOnlySpan<char> value)
    {
        if (markers.Length == 0)
        {
            return false;
        }

        value = value.Trim(' ');
        foreach (var marker in markers)
        {
            if (value.SequenceEqual(marker))
            {
                return true;
            }
        }

        return false;
    }
}
