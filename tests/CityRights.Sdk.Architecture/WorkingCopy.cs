using CityRights.Testing;

namespace CityRights.Architecture;

/// <summary>The files that people write: build output and what the version control ignores is left out.</summary>
internal static class WorkingCopy
{
    private static readonly string[] NotWritten =
        [".git", ".vs", ".idea", "bin", "obj", "out", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", "node_modules"];

    /// <summary>All written files below a folder, in ordinal order.</summary>
    public static IReadOnlyList<string> FilesBelow(string folder) =>
        [.. Walk(new DirectoryInfo(folder)).Order(StringComparer.Ordinal)];

    /// <summary>The path from the root of the working copy, with forward slashes.</summary>
    public static string RelativePath(string path) =>
        Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/');

    private static IEnumerable<string> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Select(file => file.FullName)
            .Concat(folder.EnumerateDirectories().Where(child => !NotWritten.Contains(child.Name)).SelectMany(Walk));
}
