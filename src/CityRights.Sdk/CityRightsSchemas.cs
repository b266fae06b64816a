using System.Diagnostics.CodeAnalysis;

namespace CityRights;

/// <summary>
/// The JSON Schemas (draft 2020-12) of every document that the library reads or writes, for editors and for programs in other languages.
/// Safe for concurrent use.
/// </summary>
/// <remarks>
/// A schema is necessary, not sufficient: what a reader accepts is valid under its schema, but a reader checks more, for example whether a
/// name is declared.
/// </remarks>
public static class CityRightsSchemas
{
    // A room publishes a schema by putting 'name.schema.json' into its folder: there is no list to edit.
    private const string Suffix = ".schema.json";

    /// <summary>The names of all schemas, in ordinal order, for example <c>catalogue</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(CityRightsSchemas).Assembly.GetManifestResourceNames()
            .Where(static resource => resource.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(static resource => resource[..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Opens a schema.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <returns>The schema, UTF-8 JSON, at its beginning; the caller closes it.</returns>
    /// <exception cref="ArgumentException">There is no schema of that name; the message names those there are.</exception>
    public static Stream Open(string name) =>
        TryOpen(name, out var schema) ? schema : throw new ArgumentException($"There is no such schema; there are: {string.Join(", ", Names)}.", nameof(name));

    /// <summary>Opens a schema, if there is one of that name.</summary>
    /// <param name="name">The name; null finds nothing.</param>
    /// <param name="schema">The schema, UTF-8 JSON, at its beginning, which the caller closes; or null.</param>
    public static bool TryOpen(string? name, [NotNullWhen(true)] out Stream? schema)
    {
        schema = Names.Contains(name) ? typeof(CityRightsSchemas).Assembly.GetManifestResourceStream(name + Suffix) : null;
        return schema is not null;
    }
}
