using System.Reflection;
using CityRights.Testing;

namespace CityRights.Architecture;

/// <summary>The assemblies that ship, one per project below <c>src</c>, and where their sources stand.</summary>
internal static class ShippedAssemblies
{
    public const string CoreName = "CityRights.Sdk";

    public const string ToolName = "CityRights.Tool";

    /// <summary>The names of all projects below <c>src</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(RepositoryFiles.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal)];

    public static Assembly Core => Load(CoreName);

    public static IEnumerable<Assembly> All => Names.Select(Load);

    /// <summary>The libraries: what others compile against.</summary>
    public static IEnumerable<Assembly> Libraries => Names.Where(name => name != ToolName).Select(Load);

    public static TheoryData<string> AllNames() => [.. Names];

    public static TheoryData<string> LibraryNames() => [.. Names.Where(name => name != ToolName)];

    public static TheoryData<string> SatelliteNames() => [.. Names.Where(name => name is not (CoreName or ToolName))];

    /// <summary>Fails, naming the missing reference, when this test project does not see a shipped project.</summary>
    public static Assembly Load(string name) => Assembly.Load(new AssemblyName(name));

    /// <summary>The hand-written source files of a shipped project.</summary>
    public static IEnumerable<string> SourceFiles(string name) => SourcesBelow(RepositoryFiles.PathOf($"src/{name}"));

    /// <summary>All hand-written source files below <c>src</c>.</summary>
    public static IEnumerable<string> AllSourceFiles() => SourcesBelow(RepositoryFiles.PathOf("src"));

    private static IEnumerable<string> SourcesBelow(string folder) =>
        WorkingCopy.FilesBelow(folder)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && !path.EndsWith(".g.cs", StringComparison.Ordinal));
}
