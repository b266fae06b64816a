using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CityRights.Testing;
using CityRights.Transparency;

namespace CityRights.Tests.Transparency.Json;

public class ManifestDigestTests
{
    // Computed apart from this code, in Python:
    // hashlib.sha256(json.dumps(json.load(open("scan-car.json")), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()
    private const string OfGolden = "sha256:9a05b0b0d2db66a493f18a2612b52365861b1fe214a7da7b6ccc54054f14f12a";

    [Fact]
    public void Of_GoldenFile_IsTheDigestComputedElsewhere() =>
        Assert.Equal(OfGolden, ManifestDigest.Of(Manifests.ScanCar).ToString());

    [Fact]
    public void Of_SameManifestFromAnotherLayout_IsTheSame()
    {
        var document = JsonNode.Parse(File.ReadAllBytes(RepositoryFiles.PathOf("tests/CityRights.Sdk.Tests/Transparency/Golden/scan-car.json")))!;
        var reversed = Reversed(document).ToJsonString(new JsonSerializerOptions { WriteIndented = false });

        var reading = ManifestJson.Read(Encoding.UTF8.GetBytes(reversed));

        Assert.Equal(OfGolden, ManifestDigest.Of(reading.Manifest!).ToString());
    }

    [Fact]
    public void Of_OneLetterChanged_IsAnother() =>
        Assert.NotEqual(ManifestDigest.Of(Manifests.ScanCar), ManifestDigest.Of(Manifests.ScanCar with { Name = Manifests.ScanCar.Name.And("en", "Scan-car Check") }));

    [Fact]
    public void TryParse_TextForm_IsRead()
    {
        Assert.True(ManifestDigest.TryParse(OfGolden, out var digest));
        Assert.True(digest == ManifestDigest.Of(Manifests.ScanCar));
        Assert.Equal(OfGolden["sha256:".Length..], digest.Hexadecimal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha256:")]
    [InlineData("sha256:ABCDEF0000000000000000000000000000000000000000000000000000000000")]
    [InlineData("sha512:0000000000000000000000000000000000000000000000000000000000000000")]
    public void TryParse_AnythingElse_IsRefused(string? text)
    {
        Assert.False(ManifestDigest.TryParse(text, out var digest));
        Assert.True(digest == default);
        Assert.NotEqual(ManifestDigest.Of(Manifests.ScanCar), digest);
    }

    private static JsonNode Reversed(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Reversed(member.Value!)))),
        JsonArray items => new JsonArray([.. items.Select(item => Reversed(item!))]),
        _ => node.DeepClone(),
    };
}
