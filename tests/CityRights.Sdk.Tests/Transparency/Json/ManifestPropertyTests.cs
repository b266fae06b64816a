using CityRights.Transparency;
using FsCheck.Xunit;

namespace CityRights.Tests.Transparency.Json;

[Properties(Arbitrary = [typeof(ManifestArbitraries)], MaxTest = 200)]
public class ManifestPropertyTests
{
    [Property]
    public void Document_WrittenReadWritten_IsAFixedPoint(AlgorithmManifest manifest)
    {
        var written = ManifestJson.Write(manifest);

        var reading = ManifestJson.Read(written);

        Assert.Empty(reading.Findings);
        Assert.Equal(manifest, reading.Manifest);
        Assert.Equal(written, ManifestJson.Write(reading.Manifest!));
    }

    [Property]
    public void Document_Written_IsValidUnderItsSchema(AlgorithmManifest manifest) =>
        Assert.Empty(ManifestSchema.Errors(ManifestJson.Write(manifest)));

    [Property]
    public void Validate_AnyManifest_NeverThrowsAndPlacesItsFindings(AlgorithmManifest manifest)
    {
        var written = ManifestJson.Write(manifest);

        var findings = ManifestValidator.ValidateDocument(written, Manifests.Catalogue, Manifests.Today);

        Assert.All(findings, finding => Assert.True(finding is { Line: > 0, Column: > 0 }));
        Assert.Equal(
            ManifestValidator.Validate(manifest, Manifests.Catalogue, Manifests.Today),
            findings.Select(finding => finding with { Line = 0, Column = 0 }));
    }

    [Property]
    public void Digest_OfManifests_IsEqualWhereTheDocumentsAre(AlgorithmManifest left, AlgorithmManifest right) =>
        Assert.Equal(ManifestJson.Write(left).AsSpan().SequenceEqual(ManifestJson.Write(right)), ManifestDigest.Of(left) == ManifestDigest.Of(right));
}
