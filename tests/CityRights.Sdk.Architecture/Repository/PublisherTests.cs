using System.Xml.Linq;
using CityRights.Testing;

namespace CityRights.Architecture.Repository;

/// <summary>The publisher is named in two properties; the files that cannot read them say the same.</summary>
public class PublisherTests
{
    private static readonly XDocument Properties = XDocument.Load(RepositoryFiles.PathOf("Directory.Build.props"));

    [Theory]
    [InlineData("publiccode.yml")]
    [InlineData("SECURITY.md")]
    public void Contact_InFile_IsThatOfTheProperties(string file) =>
        Assert.Contains(Value("CityRightsContact"), File.ReadAllText(RepositoryFiles.PathOf(file)), StringComparison.Ordinal);

    [Fact]
    public void RepositoryUrl_InPublicCode_IsThatOfTheProperties() =>
        Assert.Contains($"url: \"{Value("CityRightsRepositoryUrl")}\"", File.ReadAllText(RepositoryFiles.PathOf("publiccode.yml")), StringComparison.Ordinal);

    [Fact]
    public void RepositoryUrl_InProjects_IsWrittenOnce() =>
        Assert.Empty(WorkingCopy.FilesBelow(RepositoryFiles.Root)
            .Where(path => Path.GetExtension(path) is ".csproj" or ".props" or ".targets" && Path.GetFileName(path) != "Directory.Build.props")
            .Where(path => File.ReadAllText(path).Contains(Value("CityRightsRepositoryUrl"), StringComparison.Ordinal))
            .Select(WorkingCopy.RelativePath));

    [Fact]
    public void Version_InPublicCode_IsThatOfThePackages() =>
        Assert.Contains($"softwareVersion: \"{Value("Version")}\"", File.ReadAllText(RepositoryFiles.PathOf("publiccode.yml")), StringComparison.Ordinal);

    [Fact]
    public void Version_InChangelog_HasASection() =>
        Assert.Contains($"## {Value("Version")}", File.ReadAllText(RepositoryFiles.PathOf("docs/changelog.md")), StringComparison.Ordinal);

    [Fact]
    public void Licence_InPublicCode_IsThatOfThePackages() =>
        Assert.Contains($"license: {Value("PackageLicenseExpression")}", File.ReadAllText(RepositoryFiles.PathOf("publiccode.yml")), StringComparison.Ordinal);

    private static string Value(string property) => Properties.Descendants(property).First().Value;
}
