using System.Text.RegularExpressions;
using System.Xml.Linq;
using CityRights.Testing;

namespace CityRights.Architecture.Repository;

/// <summary>Every project takes part in the build, and says only what is special about it.</summary>
public partial class SolutionTests
{
    /// <summary>It uses the packed packages alone, so that it cannot be built before they are packed.</summary>
    private const string OutsideTheSolution = "tests/CityRights.Sdk.Consumer/CityRights.Sdk.Consumer.csproj";

    private static readonly IReadOnlyList<string> Projects =
        [.. WorkingCopy.FilesBelow(RepositoryFiles.Root)
            .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(WorkingCopy.RelativePath)
            .Where(path => path != OutsideTheSolution)];

    [Fact]
    public void Solution_Projects_AreAllThere()
    {
        var listed = ProjectLine().Matches(File.ReadAllText(RepositoryFiles.PathOf("CityRights.Sdk.sln")))
            .Select(match => match.Groups[1].Value.Replace('\\', '/'));

        Assert.Equal(Projects.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Project_LockFile_IsThere() =>
        Assert.Empty(Projects.Where(path => !File.Exists(RepositoryFiles.PathOf($"{Path.GetDirectoryName(path)}/packages.lock.json"))));

    [Fact]
    public void Project_PackageVersions_StandInOneFile() =>
        Assert.Empty(Projects.Where(path => XDocument.Load(RepositoryFiles.PathOf(path)).Descendants("PackageReference")
            .Any(reference => reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null)));

    [Fact]
    public void Project_WarningSwitches_StandInSharedFiles() =>
        Assert.Empty(Projects.Where(path => XDocument.Load(RepositoryFiles.PathOf(path)).Descendants()
            .Any(element => element.Name.LocalName is "NoWarn" or "TreatWarningsAsErrors" or "Nullable" or "TargetFramework" or "Version")));

    [Fact]
    public void SourceProject_Tests_HaveAProject() =>
        Assert.Empty(ShippedAssemblies.Names.Where(name => !Projects.Contains($"tests/{name}.Tests/{name}.Tests.csproj")));

    /// <summary>What everybody who adds the core package gets with it.</summary>
    [Fact]
    public void Core_Dependencies_AreTheThreeAbstractions()
    {
        var packages = XDocument.Load(RepositoryFiles.PathOf("src/CityRights.Sdk/CityRights.Sdk.csproj"))
            .Descendants("PackageReference")
            .Select(reference => reference.Attribute("Include")!.Value)
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "Microsoft.Extensions.DependencyInjection.Abstractions",
                "Microsoft.Extensions.Logging.Abstractions",
                "Microsoft.Extensions.Options",
            ],
            packages);
    }

    [GeneratedRegex(@"^Project\(.*?\) = "".*?"", ""(.*?\.csproj)""", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();
}
