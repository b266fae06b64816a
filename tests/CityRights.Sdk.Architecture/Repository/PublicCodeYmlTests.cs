using CityRights.Testing;

namespace CityRights.Architecture.Repository;

public class PublicCodeYmlTests
{
    private static readonly string Ours = File.ReadAllText(RepositoryFiles.PathOf("publiccode.yml"));

    [Fact]
    public void Problems_OfOurFile_AreNone() => Assert.Empty(PublicCodeYml.Problems(Ours));

    [Fact]
    public void SoftwareType_OfOurFile_IsLibrary() => Assert.Contains("softwareType: library", Ours, StringComparison.Ordinal);

    [Theory]
    [InlineData("name: CityRights.Sdk", "nom: CityRights.Sdk", "name: missing")]
    [InlineData("softwareType: library", "softwareType: package", "softwareType: 'package' is not allowed")]
    [InlineData("developmentStatus: beta", "developmentStatus: done", "developmentStatus: 'done' is not allowed")]
    [InlineData("  type: community", "  type: none-yet", "maintenance/type: 'none-yet' is not allowed")]
    [InlineData("  - linux", "  - ''", "platforms: '' is not allowed")]
    [InlineData("publiccodeYmlVersion: \"0.7\"", "publiccodeYmlVersion: \"2\"", "publiccodeYmlVersion: '2' is not allowed")]
    [InlineData("  localisationReady: true", "  localisationReady: perhaps", "localisation/localisationReady: 'perhaps' is not allowed")]
    [InlineData("  license: Apache-2.0", "  licence: Apache-2.0", "legal/license: missing")]
    [InlineData("  uri: \"https://example.org/cityrights\"", "  uri: nowhere", "organisation/uri: 'nowhere' is not allowed")]
    public void Problems_OfABrokenFile_AreNamed(string good, string bad, string problem)
    {
        Assert.Contains(good, Ours, StringComparison.Ordinal);
        Assert.Contains(problem, PublicCodeYml.Problems(Ours.Replace(good, bad, StringComparison.Ordinal)));
    }

    [Fact]
    public void Problems_OfNoYaml_SayIt() => Assert.StartsWith("not YAML", Assert.Single(PublicCodeYml.Problems("a: [")), StringComparison.Ordinal);

    /// <summary>The standard's own examples leave out what became mandatory later; everything else in them passes.</summary>
    [SharedDataFact("data/publiccode-yml")]
    public void Problems_OfTheStandardsExamples_AreTheirMissingOrganisationOnly()
    {
        var examples = SharedData.Files("data/publiccode-yml", "*.yml");

        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            Assert.Empty(PublicCodeYml.Problems(File.ReadAllText(example)).Except(["organisation/uri: missing"]));
        }
    }
}
