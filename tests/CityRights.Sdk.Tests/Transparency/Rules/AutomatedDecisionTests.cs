using CityRights.Transparency;

namespace CityRights.Tests.Transparency.Rules;

/// <summary>GDPR Art. 22: what keeps a service from starting.</summary>
public class AutomatedDecisionTests
{
    private static readonly DatasetUse Health = Manifests.Automated.Datasets[0] with { Categories = [DataCategory.Health] };

    [Theory]
    [InlineData(DecisionRole.Decides, DecisionAutonomy.Autonomous, DecisionEffect.Legal)]
    [InlineData(DecisionRole.Decides, DecisionAutonomy.Autonomous, DecisionEffect.SimilarlySignificant)]
    [InlineData(DecisionRole.Decides, DecisionAutonomy.HumanExecutes, DecisionEffect.Legal)]
    [InlineData(DecisionRole.DecidesWithHuman, DecisionAutonomy.HumanExecutes, DecisionEffect.Legal)]
    public void Validate_AutomatedWithEffectAndNoGround_IsRefused(DecisionRole role, DecisionAutonomy autonomy, DecisionEffect effect) =>
        Assert.Equal(
            ["CRT-TRANSPARENCY-131"],
            Codes(Manifests.ScanCar with { Decision = Manifests.ScanCar.Decision with { Role = role, Autonomy = autonomy, LegalEffect = effect } }));

    [Theory]
    [InlineData(DecisionRole.Decides, DecisionAutonomy.Autonomous, DecisionEffect.None)]
    [InlineData(DecisionRole.DecidesWithHuman, DecisionAutonomy.HumanDecides, DecisionEffect.Legal)]
    [InlineData(DecisionRole.Recommends, DecisionAutonomy.HumanDecides, DecisionEffect.Legal)]
    public void Validate_WithoutEffectOrWithAPersonWhoDecides_NeedsNoGround(DecisionRole role, DecisionAutonomy autonomy, DecisionEffect effect) =>
        Assert.Empty(Codes(Manifests.ScanCar with { Decision = Manifests.ScanCar.Decision with { Role = role, Autonomy = autonomy, LegalEffect = effect } }));

    /// <summary>Nobody gets around the article by calling a decision information.</summary>
    [Theory]
    [InlineData(DecisionRole.Informs)]
    [InlineData(DecisionRole.Recommends)]
    [InlineData(DecisionRole.Ranks)]
    public void Validate_RoleSaysLessThanAutonomy_NeedsTheGroundAllTheSame(DecisionRole role) =>
        Assert.Equal(
            ["CRT-TRANSPARENCY-130", "CRT-TRANSPARENCY-131"],
            Codes(Manifests.ScanCar with { Decision = Manifests.ScanCar.Decision with { Role = role, Autonomy = DecisionAutonomy.Autonomous } }));

    [Fact]
    public void Validate_LawWithoutProvision_IsRefused() =>
        Assert.Equal(["CRT-TRANSPARENCY-132"], Codes(WithGround(new() { Ground = Article22Ground.Law })));

    [Fact]
    public void Validate_ProvisionBesideAnotherGround_IsRefused() =>
        Assert.Equal(["CRT-TRANSPARENCY-132"], Codes(WithGround(new() { Ground = Article22Ground.Contract, Provision = "Gemeentewet" })));

    [Fact]
    public void Validate_NoRouteToAPerson_IsRefused() =>
        Assert.Equal(["CRT-TRANSPARENCY-133"], Codes(WithRoutes(Manifests.Automated.Decision.Contestation.Routes[0], new ContestationRoute
        {
            Layer = ContestationLayer.Record,
            Kind = ContestationKind.HumanReview,
            Channel = Via.Phone("14 0999"),
        })));

    [Fact]
    public void Validate_RouteToAPersonThatLeadsNowhere_IsRefused() =>
        Assert.Equal(["CRT-TRANSPARENCY-121", "CRT-TRANSPARENCY-133"], Codes(WithRoutes(
            Manifests.Automated.Decision.Contestation.Routes[1] with { Channel = Via.Phone("ask") })));

    [Fact]
    public void Validate_ReasonInsteadOfARouteToAPerson_IsRefused() =>
        Assert.Equal(["CRT-TRANSPARENCY-133"], Codes(Manifests.Automated with
        {
            Decision = Manifests.Automated.Decision with { Contestation = new() { Routes = [], NoRouteReason = Manifests.Text("Too many cases.") } },
        }));

    [Fact]
    public void Validate_SpecialCategoriesWithoutGround_IsRefused() =>
        Assert.Equal(["CRT-TRANSPARENCY-134"], Codes(Manifests.Automated with { Datasets = [Health] }));

    [Fact]
    public void Validate_SpecialCategoriesThatNobodyIsRecognisedIn_NeedNoGround() =>
        Assert.Empty(Codes(Manifests.Automated with { Datasets = [Health with { PersonalData = PersonalDataKind.DeIdentified }] }));

    [Fact]
    public void Validate_SpecialCategoryOfTheCitysOwn_IsSeenInTheCatalogue()
    {
        var own = new DataCategory("city", "CareNeed");
        var manifest = Manifests.Automated with { Datasets = [Health with { Categories = [own] }] };
        var catalogue = Catalogue(
            SecondGround.SpecialCategory('g', "Wmo 2015 art. 5.1.1"), own, new(own, LocalisedText.Of("nl", "Zorgbehoefte"), DataSensitivity.SpecialCategory));

        Assert.Empty(Codes(manifest));
        Assert.Equal(["CRT-TRANSPARENCY-134"], Codes(manifest, catalogue));
    }

    [Fact]
    public void Validate_GroundForSpecialCategories_MustBeThePurposesToo()
    {
        var ground = new AutomatedDecisionGround
        {
            Ground = Article22Ground.Law,
            Provision = "Wmo 2015",
            SpecialCategories = Article22SpecialGround.SubstantialPublicInterest,
        };
        var manifest = WithGround(ground) with { Datasets = [Health] };

        Assert.Empty(Codes(manifest, Catalogue(SecondGround.SpecialCategory('g', "Wmo 2015 art. 5.1.1"), DataCategory.Health)));
        Assert.Equal(
            ["CRT-TRANSPARENCY-153"],
            Codes(manifest, Catalogue(SecondGround.SpecialCategory('h', "Wmo 2015 art. 5.1.1"), DataCategory.Health)));
    }

    [Fact]
    public void Validate_ExplicitConsentWithoutAPurposeThatAsks_IsRefused() =>
        Assert.Equal(["CRT-TRANSPARENCY-154"], Codes(WithGround(new() { Ground = Article22Ground.ExplicitConsent }), Manifests.Catalogue));

    private static IEnumerable<string> Codes(AlgorithmManifest manifest, PurposeCatalogue? catalogue = null) =>
        ManifestValidator.Validate(manifest, catalogue, Manifests.Today).Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Code);

    private static AlgorithmManifest WithGround(AutomatedDecisionGround ground) =>
        Manifests.Automated with { Decision = Manifests.Automated.Decision with { AutomatedDecision = ground } };

    private static AlgorithmManifest WithRoutes(params ContestationRoute[] routes) =>
        Manifests.Automated with { Decision = Manifests.Automated.Decision with { Contestation = new() { Routes = [.. routes] } } };

    private static PurposeCatalogue Catalogue(SecondGround ground, DataCategory category, DataCategoryDeclaration? own = null) =>
        PurposeCatalogue.Create(new("Gemeente Voorbeeld", "privacy@voorbeeld.example"), purposes =>
        {
            if (own is not null)
            {
                purposes.Category(own);
            }

            purposes.Add("parking-enforcement", LegalBasis.PublicTask).LegalProvision("Wmo 2015").DataCategories(category).SecondGround(ground)
                .Retain(after: "decision", Period.Years(1));
        });
}
