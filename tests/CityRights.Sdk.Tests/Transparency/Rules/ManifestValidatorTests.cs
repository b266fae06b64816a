using CityRights.Transparency;

namespace CityRights.Tests.Transparency.Rules;

public class ManifestValidatorTests
{
    [Fact]
    public void Validate_CompleteManifests_FindsNothing()
    {
        Assert.Empty(ManifestValidator.Validate(Manifests.ScanCar, Manifests.Catalogue, Manifests.Today));
        Assert.Empty(ManifestValidator.Validate(Manifests.Automated, Manifests.Catalogue, Manifests.Today));
    }

    public static TheoryData<string, string, FindingSeverity, Func<AlgorithmManifest, AlgorithmManifest>> Faults()
    {
        const FindingSeverity error = FindingSeverity.Error, warning = FindingSeverity.Warning;
        return new()
        {
            { "CRT-TRANSPARENCY-104", "/id", error, m => m with { Id = default } },
            { "CRT-TRANSPARENCY-108", "/contact/routes/1/target", error, m => m.With(m.Contact.Routes[0], new Channel { Kind = ChannelKind.Postal, Target = "Postbus 1\u0007" }) },
            { "CRT-TRANSPARENCY-108", "/name/nl", error, m => m with { Name = m.Name.And("nl", "Scan\u202Ecar") } },
            { "CRT-TRANSPARENCY-108", "/summary/en", error, m => m with { Summary = m.Summary.And("en", new string('a', 20_001)) } },
            { "CRT-TRANSPARENCY-110", "/uri", error, m => m with { Uri = "scan-car" } },
            { "CRT-TRANSPARENCY-110", "/uri", error, m => m with { Uri = "javascript:alert(1)" } },
            { "CRT-TRANSPARENCY-110", "/uri", error, m => m with { Uri = "https://jan:secret@voorbeeld.example/a" } },
            { "CRT-TRANSPARENCY-110", "/uri", error, m => m with { Uri = "https://voorbeeld.example/a b" } },
            { "CRT-TRANSPARENCY-110", "/uri", error, m => m with { Uri = "urn:nl" } },
            { "CRT-TRANSPARENCY-111", "/publication/languages", error, m => m with { Publication = m.Publication with { Languages = [] } } },
            { "CRT-TRANSPARENCY-111", "/publication/languages", error, m => m with { Publication = m.Publication with { Languages = ["nl", "en", "NL"] } } },
            { "CRT-TRANSPARENCY-112", "/name", error, m => m with { Name = LocalisedText.Of("nl", "Scanauto").And("en", "Scan car") } },
            { "CRT-TRANSPARENCY-112", "/datasets/0/source", error, m => m with { Datasets = [m.Datasets[0] with { Source = LocalisedText.Of("nl", "Register").And("en", "Register") }] } },
            { "CRT-TRANSPARENCY-112", "/description/withheld/ground", error, m => m with { Description = Disclosed.Withheld<LocalisedText>(LocalisedText.Of("nl", "Opsporing").And("en", "Investigation")) } },
            { "CRT-TRANSPARENCY-113", "/lifecycle/end", error, m => m with { Lifecycle = m.Lifecycle with { End = new YearMonth(2026, 2) } } },
            { "CRT-TRANSPARENCY-114", "/lifecycle/reviewBy", warning, m => m with { Lifecycle = m.Lifecycle with { ReviewBy = Manifests.Today.AddDays(-1) } } },
            { "CRT-TRANSPARENCY-115", "/classification/riskClass", error, m => m with { Classification = new() { AiActRole = AiActRole.Deployer, RiskClass = RiskClass.Unacceptable } } },
            { "CRT-TRANSPARENCY-116", "/classification", error, m => m with { Classification = new() { AiActRole = AiActRole.Deployer, RiskClass = RiskClass.NotAi } } },
            { "CRT-TRANSPARENCY-116", "/classification", error, m => m with { Classification = new() { AiActRole = AiActRole.None, RiskClass = RiskClass.High } } },
            { "CRT-TRANSPARENCY-117", "/classification/riskClass", warning, m => m with { Technique = m.Technique with { Kind = TechniqueKind.MachineLearning } } },
            { "CRT-TRANSPARENCY-117", "/classification/riskClass", warning, m => m with { Technique = m.Technique with { SelfLearning = true } } },
            { "CRT-TRANSPARENCY-118", "/purpose/affected", error, m => m with { Purpose = m.Purpose with { Affected = [] } } },
            { "CRT-TRANSPARENCY-120", "/contact/routes", error, m => m.With() },
            { "CRT-TRANSPARENCY-121", "/contact/routes/0/target", error, m => m.With(Via.Email("voorbeeld.example"), m.Contact.Routes[1]) },
            { "CRT-TRANSPARENCY-121", "/contact/routes/0/target", error, m => m.With(Via.Email("a@b"), m.Contact.Routes[1]) },
            { "CRT-TRANSPARENCY-121", "/contact/routes/0/target", error, m => m.With(Via.Email("a b@voorbeeld.example"), m.Contact.Routes[1]) },
            { "CRT-TRANSPARENCY-121", "/contact/routes/0/target", error, m => m.With(Via.Url("http://voorbeeld.example"), m.Contact.Routes[1]) },
            { "CRT-TRANSPARENCY-121", "/contact/routes/0/target", error, m => m.With(Via.Form("javascript:alert(1)"), m.Contact.Routes[1]) },
            { "CRT-TRANSPARENCY-121", "/contact/routes/1/target", error, m => m.With(m.Contact.Routes[0], Via.Phone("call us")) },
            { "CRT-TRANSPARENCY-121", "/contact/routes/1/target", error, m => m.With(m.Contact.Routes[0], Via.Phone("+-")) },
            { "CRT-TRANSPARENCY-121", "/contact/routes/1/target", error, m => m.With(m.Contact.Routes[0], Via.Post("-")) },
            { "CRT-TRANSPARENCY-121", "/contact/routes/1/sharedMailbox", error, m => m.With(m.Contact.Routes[0], Via.Phone("14 0999") with { SharedMailbox = true }) },
            { "CRT-TRANSPARENCY-122", "/contact/routes/0/target", error, m => m.With(Via.Email("jan.jansen@voorbeeld.example"), m.Contact.Routes[1]) },
            { "CRT-TRANSPARENCY-123", "/contact/routes/0/target", error, m => m.With(Via.Email("no-reply@voorbeeld.example"), m.Contact.Routes[1]) },
            { "CRT-TRANSPARENCY-124", "/contact/routes", warning, m => m.With(m.Contact.Routes[0]) },
            { "CRT-TRANSPARENCY-130", "/decision/autonomy", error, m => m with { Decision = m.Decision with { LegalEffect = DecisionEffect.None, Autonomy = DecisionAutonomy.Autonomous } } },
            { "CRT-TRANSPARENCY-130", "/decision/autonomy", error, m => m with { Decision = m.Decision with { LegalEffect = DecisionEffect.None, Role = DecisionRole.Decides } } },
            { "CRT-TRANSPARENCY-130", "/decision/autonomy", error, m => m with { Decision = m.Decision with { LegalEffect = DecisionEffect.None, Role = DecisionRole.DecidesWithHuman, Autonomy = DecisionAutonomy.Autonomous } } },
            { "CRT-TRANSPARENCY-135", "/decision/contestation", error, m => m with { Decision = m.Decision with { Contestation = new() { Routes = [] } } } },
            { "CRT-TRANSPARENCY-135", "/decision/contestation", error, m => m with { Decision = m.Decision with { Contestation = m.Decision.Contestation with { NoRouteReason = Manifests.Text("None") } } } },
            { "CRT-TRANSPARENCY-121", "/decision/contestation/routes/0/channel/target", error, m => WithRoute(m, Via.Form("voorbeeld.example/bezwaar")) },
            { "CRT-TRANSPARENCY-122", "/decision/contestation/routes/0/channel/target", error, m => WithRoute(m, Via.Email("j.jansen@voorbeeld.example")) },
            { "CRT-TRANSPARENCY-138", "/decision/contestation/routes", warning, m => m with { Decision = m.Decision with { Contestation = new() { Routes = [m.Decision.Contestation.Routes[0]] } } } },
            { "CRT-TRANSPARENCY-139", "/decision/automatedDecision", error, m => m with { Decision = m.Decision with { AutomatedDecision = new() { Ground = Article22Ground.Contract } } } },
            { "CRT-TRANSPARENCY-140", "/datasets/0/roles", error, m => m with { Datasets = [m.Datasets[0] with { Roles = [] }] } },
            { "CRT-TRANSPARENCY-141", "/datasets/0/categories", error, m => m with { Datasets = [m.Datasets[0] with { Categories = [] }] } },
            { "CRT-TRANSPARENCY-142", "/datasets/0/personalData", error, m => m with { Datasets = [m.Datasets[0] with { PersonalData = PersonalDataKind.None }] } },
            { "CRT-TRANSPARENCY-143", "/purpose/purposes", error, m => m with { Purpose = m.Purpose with { Purposes = [] } } },
        };
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Validate_OneFault_IsFoundAtItsPlace(string code, string path, FindingSeverity severity, Func<AlgorithmManifest, AlgorithmManifest> fault)
    {
        var finding = Assert.Single(ManifestValidator.Validate(fault(Manifests.ScanCar), today: Manifests.Today));

        Assert.Equal((code, path, severity), (finding.Code, finding.Path, finding.Severity));
        Assert.NotEmpty(finding.Fix);
    }

    [Fact]
    public void Validate_WithoutToday_LeavesTheReviewDateOut() =>
        Assert.Empty(ManifestValidator.Validate(Manifests.ScanCar with { Lifecycle = Manifests.ScanCar.Lifecycle with { ReviewBy = DateOnly.MinValue } }));

    [Theory]
    [InlineData(LifecycleStatus.Retired)]
    [InlineData(LifecycleStatus.Recalled)]
    public void Validate_PastReviewOfWhatIsOutOfUse_IsNothing(LifecycleStatus status) =>
        Assert.Empty(ManifestValidator.Validate(
            Manifests.ScanCar with { Lifecycle = Manifests.ScanCar.Lifecycle with { Status = status, ReviewBy = DateOnly.MinValue } }, today: Manifests.Today));

    [Fact]
    public void Validate_ProhibitedPracticeThatWasStopped_MayBePublished() =>
        Assert.Empty(ManifestValidator.Validate(Manifests.ScanCar with
        {
            Classification = new() { AiActRole = AiActRole.Deployer, RiskClass = RiskClass.Unacceptable },
            Lifecycle = Manifests.ScanCar.Lifecycle with { Status = LifecycleStatus.Recalled },
        }));

    [Fact]
    public void Validate_NoRouteWithAReason_IsEnough() =>
        Assert.Empty(ManifestValidator.Validate(Manifests.ScanCar with
        {
            Decision = Manifests.ScanCar.Decision with { Contestation = new() { Routes = [], NoRouteReason = Manifests.Text("It decides nothing.") } },
        }));

    [Fact]
    public void ValidateDocument_Findings_StandAtTheirLine()
    {
        var document = ManifestJson.Write(Manifests.ScanCar with { Uri = "scan-car" });

        var finding = Assert.Single(ManifestValidator.ValidateDocument(document));

        Assert.Equal(("CRT-TRANSPARENCY-110", 4), (finding.Code, finding.Line));
        Assert.StartsWith("4:10 /uri: ", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ValidateDocument_NotOfItsForm_GivesTheFindingsOfReading() =>
        Assert.Equal(["CRT-TRANSPARENCY-104"], ManifestValidator.ValidateDocument("{}"u8.ToArray()).Select(finding => finding.Code).Distinct());

    [Fact]
    public void Validate_NoManifest_Throws() => Assert.Throws<ArgumentNullException>(() => ManifestValidator.Validate(null!));

    private static AlgorithmManifest WithRoute(AlgorithmManifest manifest, Channel channel) => manifest with
    {
        Decision = manifest.Decision with
        {
            Contestation = manifest.Decision.Contestation with
            {
                Routes = [manifest.Decision.Contestation.Routes[0] with { Channel = channel }, manifest.Decision.Contestation.Routes[1]],
            },
        },
    };
}
