namespace CityRights.Testing;

/// <summary>
/// Finds the published vectors, vocabularies and city data beside the working copy. They are not part of the
/// project; tests that read them are marked <see cref="SharedDataFactAttribute"/> or <see cref="SharedDataTheoryAttribute"/>.
/// </summary>
internal static class SharedData
{
    /// <summary>The environment variable that names a folder in place of the conformance folder.</summary>
    public const string ConformanceVariable = "CITYRIGHTS_CONFORMANCE";

    /// <summary>The folder that holds all shared data; it may not exist.</summary>
    public static string Root { get; } = RepositoryFiles.PathOf("../shared");

    /// <summary>The folder of published vectors and records; it may not exist.</summary>
    public static string Conformance { get; } =
        Environment.GetEnvironmentVariable(ConformanceVariable) is { Length: > 0 } folder
            ? Path.GetFullPath(folder)
            : Path.Combine(Root, "conformance");

    /// <summary>
    /// The full path of a file or folder named from the shared root, such as <c>data/nyc-311</c> or
    /// <c>conformance/consent/dpv</c>; the latter moves with <see cref="ConformanceVariable"/>.
    /// </summary>
    public static string PathOf(string relativePath)
    {
        const string conformance = "conformance";
        var parts = relativePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is [conformance, .. var rest]
            ? Path.Combine([Conformance, .. rest])
            : Path.Combine([Root, .. parts]);
    }

    /// <summary>Whether the file or folder exists.</summary>
    public static bool Exists(string relativePath)
    {
        var path = PathOf(relativePath);
        return File.Exists(path) || Directory.Exists(path);
    }

    /// <summary>All files below a folder, in ordinal order of their paths; none if the folder does not exist.</summary>
    public static IReadOnlyList<string> Files(string relativeFolder, string searchPattern = "*")
    {
        var folder = PathOf(relativeFolder);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, searchPattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : [];
    }
}
