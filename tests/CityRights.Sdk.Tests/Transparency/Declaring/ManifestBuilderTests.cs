using CityRights.Transparency;

namespace CityRights.Tests.Transparency.Declaring;

public class ManifestBuilderTests
{
    [Fact]
    public void Build_NothingDeclared_ListsEverythingMissingWithItsVerb()
    {
        var exception = Assert.Throws<ManifestException>(() => AlgorithmManifest.Declare(_ => { }));

        Assert.Equal("CRT-TRANSPARENCY-001", exception.Code);
        Assert.All(exception.Findings, finding => Assert.Equal(("CRT-TRANSPARENCY-104", FindingSeverity.Error), (finding.Code, finding.Severity)));
        Assert.Equal(
            [
                "/id", "/name", "/summary", "/owner/name", "/contact/routes", "/classification", "/lifecycle/status", "/lifecycle/reviewBy",
                "/purpose/goal", "/purpose/affected", "/decision/contestation", "/decision/process", "/decision/role", "/decision/legalEffect",
                "/decision/oversight/description", "/technique", "/datasets", "/publication/languages", "/publication/published",
            ],
            exception.Findings.Select(finding => finding.Path));
        Assert.All(exception.Findings, finding => Assert.StartsWith("Declare it with ", finding.Fix));
    }

    [Fact]
    public void Build_DatasetWithoutAnything_ListsItsMissingParts()
    {
        var exception = Assert.Throws<ManifestException>(() => AlgorithmManifest.Declare(manifest =>
        {
            ScanCarCheck.Declare(manifest);
            manifest.Uses(_ => { });
        }));

        Assert.Equal(
            ["/datasets/1/roles", "/datasets/1/name", "/datasets/1/source", "/datasets/1/personalData"],
            exception.Findings.Select(finding => finding.Path));
    }

    [Fact]
    public void Build_Texts_TakeTheFirstLanguageAsFallback()
    {
        Assert.Equal("nl", Manifests.ScanCar.Name.Fallback);
        Assert.Equal("nl", Manifests.ScanCar.Datasets[0].Name.Fallback);
    }

    [Fact]
    public void Build_LanguageOfATextGivenAgain_Replaces()
    {
        var manifest = AlgorithmManifest.Declare(builder =>
        {
            ScanCarCheck.Declare(builder);
            builder.Name(("EN", "Plate check"));
        });

        Assert.Equal("Plate check", manifest.Name.In("en"));
        Assert.Equal("Scanautocontrole", manifest.Name.In("nl"));
    }

    [Fact]
    public void Build_LineEndsOfTheAuthorsEditor_BecomeLineFeeds()
    {
        var manifest = AlgorithmManifest.Declare(builder =>
        {
            ScanCarCheck.Declare(builder);
            builder.Summary(("en", "One.\r\nTwo."));
        });

        Assert.Equal("One.\nTwo.", manifest.Summary.In("en"));
    }

    [Fact]
    public void Build_DescriptionPending_IsKept()
    {
        var manifest = AlgorithmManifest.Declare(builder =>
        {
            ScanCarCheck.Declare(builder);
            builder.Description(("nl", "Uitleg")).Description(Disclosed.Pending<LocalisedText>(new(2027, 1, 31)));
        });

        Assert.Equal(DisclosureState.Pending, manifest.Description!.State);
        Assert.False(manifest.Description.TryGetValue(out _));
        Assert.Equal(new DateOnly(2027, 1, 31), manifest.Description.Day);
    }

    [Fact]
    public void UsesNoData_WithoutDatasets_IsComplete()
    {
        var builder = new ManifestBuilder();
        builder.UsesNoData();

        var exception = Assert.Throws<ManifestException>(() => builder.Build());

        Assert.DoesNotContain(exception.Findings, finding => finding.Path.StartsWith("/datasets", StringComparison.Ordinal));
    }

    [Fact]
    public void Verb_MalformedValue_Throws()
    {
        var manifest = new ManifestBuilder();

        Assert.Throws<FormatException>(() => manifest.Identity("scan-car", "https://voorbeeld.example/a", "1.0"));
        Assert.Throws<ArgumentException>(() => manifest.Identity("Scan car", "https://voorbeeld.example/a", "1.0.0"));
        Assert.Throws<ArgumentException>(() => manifest.Identity("scan-car", " ", "1.0.0"));
        Assert.Throws<ArgumentException>(() => manifest.Languages("Nederlands"));
        Assert.Throws<ArgumentException>(() => manifest.Name(("nl", " ")));
        Assert.Throws<ArgumentException>(() => manifest.Name(("dutch!", "x")));
        Assert.Throws<ArgumentException>(() => manifest.Contact([null!]));
        Assert.Throws<ArgumentException>(() => Via.Phone(""));
        Assert.Throws<ArgumentNullException>(() => manifest.Decision(null!));
        Assert.Throws<ArgumentNullException>(() => manifest.Uses(null!));
        Assert.Throws<ArgumentNullException>(() => manifest.Decision(decision => decision.Challenge(ContestationLayer.Record, ContestationKind.Complaint, null!)));
        Assert.Throws<ArgumentNullException>(() => AlgorithmManifest.Declare(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => manifest.ReviewBy(2026, 2, 30));
    }
}
