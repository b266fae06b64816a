using System.Globalization;

namespace CityRights.Internal;

/// <summary>JSON Pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    internal static string Append(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    internal static string Append(string pointer, int index) => string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}");

    /// <summary>The names and indices along a pointer.</summary>
    internal static IEnumerable<string> Steps(string pointer) => pointer.Split('/').Skip(1)
        .Select(static step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));

    /// <summary>Whether the first pointer is the second, or leads to a value around it.</summary>
    internal static bool Covers(string outer, string inner) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] == '/');
}
