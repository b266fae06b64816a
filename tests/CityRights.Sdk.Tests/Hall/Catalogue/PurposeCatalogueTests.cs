namespace CityRights.Tests.Hall.Catalogue;

public sealed class PurposeCatalogueTests
{
    private static readonly DataCategory Breed = new("city", "DogBreed");

    private static readonly PurposeCatalogue Catalogue = PurposeCatalogue.Create(new("Gemeente Voorbeeld", "a@b.example"), p =>
    {
        p.Category(new(Breed, LocalisedText.Of("nl", "Hondenras").And("en", "Breed of dog")));
        p.Add("permit-sms", LegalBasis.Consent).Notice("sms").DataCategories(DataCategory.TelephoneNumber);
        p.Add("dog-tax", LegalBasis.LegalObligation).LegalProvision("Verordening art. 1").DataCategories(Breed);
    });

    [Fact]
    public void TryGet_Declared_FindsIt()
    {
        Assert.True(Catalogue.TryGet("permit-sms", out var purpose));
        Assert.Same(purpose, Catalogue.Get("permit-sms"));
        Assert.False(Catalogue.TryGet("permit", out _));
        Assert.False(Catalogue.TryGet(default, out _));
    }

    [Fact]
    public void Get_Misspelt_NamesTheOneMeant()
    {
        var exception = Assert.Throws<CityRightsException>(() => Catalogue.Get("permit-smss"));
        Assert.Equal("CRT-HALL-150", exception.Code);
        Assert.Contains("Unknown purpose 'permit-smss' (did you mean 'permit-sms'?). Correct", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("did you mean", Assert.Throws<CityRightsException>(() => Catalogue.Get("x")).Message, StringComparison.Ordinal);
        Assert.Throws<CityRightsException>(() => Catalogue.Get(default));
    }

    [Fact]
    public void Categories_KnownAndUnknown_AreToldApart()
    {
        Assert.True(Catalogue.Knows(Breed));
        Assert.True(Catalogue.Knows(DataCategory.Health));
        Assert.False(Catalogue.Knows(new("city", "Other")));
        Assert.False(Catalogue.Knows(new("pd", "Other")));
        Assert.False(Catalogue.Knows(default));
        Assert.Equal(DataSensitivity.Ordinary, Catalogue.SensitivityOf(Breed));
        Assert.Equal(DataSensitivity.SpecialCategory, Catalogue.SensitivityOf(DataCategory.Health));
        Assert.Throws<ArgumentException>(() => Catalogue.SensitivityOf(new("pd", "Other")));
    }

    [Fact]
    public void LabelOf_Category_IsWhatPeopleRead()
    {
        Assert.Equal("Hondenras", Catalogue.LabelOf(Breed));
        Assert.Equal("Breed of dog", Catalogue.LabelOf(Breed, "en-GB"));
        Assert.Equal("Vehicle License Registration", Catalogue.LabelOf(DataCategory.VehicleLicensePlate, "nl"));
        Assert.Throws<ArgumentException>(() => Catalogue.LabelOf(new("city", "Other")));
    }

    [Fact]
    public void Create_EqualDeclarationsTwice_CountOnce()
    {
        var again = PurposeCatalogue.Create(Catalogue.Organisation, [.. Catalogue.Purposes, .. Catalogue.Purposes], [.. Catalogue.Categories, .. Catalogue.Categories]);
        Assert.True(CatalogueText.AreEqual(Catalogue, again));
    }

    [Fact]
    public void Create_Null_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => PurposeCatalogue.Create(null!, _ => { }));
        Assert.Throws<ArgumentNullException>(() => PurposeCatalogue.Create(Catalogue.Organisation, null!));
        Assert.Throws<ArgumentNullException>(() => PurposeCatalogue.Create(Catalogue.Organisation, null!, []));
        Assert.Throws<ArgumentNullException>(() => PurposeCatalogue.Create(Catalogue.Organisation, [], null!));
        Assert.Throws<ArgumentException>(() => PurposeCatalogue.Create(Catalogue.Organisation, [null!], []));
        Assert.Throws<ArgumentException>(() => PurposeCatalogue.Create(Catalogue.Organisation, [], [null!]));
        Assert.Throws<ArgumentNullException>(() => PurposeCatalogue.Load(null!));
    }

    [Fact]
    public void Create_NoPurpose_IsACatalogue() => Assert.Empty(PurposeCatalogue.Create(Catalogue.Organisation, _ => { }).Purposes);

    [Fact]
    public void Add_DefaultId_IsRefused() =>
        Assert.Throws<ArgumentException>(() => PurposeCatalogue.Create(Catalogue.Organisation, p => p.Add(default, LegalBasis.Contract)));

    [Fact]
    public void Builder_KeptAndUsedLater_ChangesNothing()
    {
        PurposeBuilder? kept = null;
        var catalogue = PurposeCatalogue.Create(Catalogue.Organisation, p => kept = p.Add("a", LegalBasis.Contract).DataCategories(DataCategory.Age));
        kept!.DataCategories(DataCategory.Health).Notice("n");
        Assert.Equal(DataCategory.Age, Assert.Single(catalogue.Get("a").DataCategories));
        Assert.True(catalogue.Get("a").Notice.IsDefault);
    }

    [Fact]
    public void Purpose_DefaultArrays_AreEmpty()
    {
        var purpose = Catalogue.Get("dog-tax") with
        {
            Controllers = default,
            DataCategories = default,
            SecondGrounds = default,
            DataSubjects = default,
            Recipients = default,
            Retention = default,
        };
        Assert.True(purpose.Controllers.IsEmpty && purpose.SecondGrounds.IsEmpty && purpose.DataSubjects.IsEmpty && purpose.Recipients.IsEmpty && purpose.Retention.IsEmpty);
        var problem = Assert.Single(Assert.Throws<CatalogueException>(() => PurposeCatalogue.Create(Catalogue.Organisation, [purpose], [])).Problems);
        Assert.Equal("CRT-HALL-120", problem.Code);
    }

    [Fact]
    public void Purpose_AnyProperty_CountsForEquality()
    {
        foreach (var seed in Enumerable.Range(0, 40))
        {
            var (one, two) = (new RandomCatalogue(seed).Make(), new RandomCatalogue(seed).Make());
            Assert.Equal(one.Purposes.AsEnumerable(), two.Purposes);
            Assert.Equal(one.Purposes.Select(purpose => purpose.GetHashCode()), two.Purposes.Select(purpose => purpose.GetHashCode()));
        }

        var sound = Catalogue.Get("permit-sms");
        Purpose[] changed =
        [
            sound with { Basis = LegalBasis.Contract }, sound with { Title = LocalisedText.Of("nl", "a") }, sound with { Description = LocalisedText.Of("nl", "a") },
            sound with { Kind = PurposeKind.Preference }, sound with { LegalProvision = "a" }, sound with { Controllers = [new("a", "b")] },
            sound with { JointArrangement = new("a", "b") }, sound with { DataCategories = [DataCategory.Age] }, sound with { SecondGrounds = [SecondGround.ExplicitConsent] },
            sound with { DataSubjects = ["a"] }, sound with { Recipients = [new("a", "b", RecipientRole.Controller)] }, sound with { HasNoRecipients = true },
            sound with { Retention = [new("a", Period.Days(1))] }, sound with { SecurityMeasures = "a" }, sound with { ImpactAssessment = "a" },
            sound with { Notice = "a" }, sound with { ValidFor = Period.Days(1) }, sound with { LeastProof = ProofGrade.Paper },
            sound with { Continuity = ContinuityPolicy.Continue }, sound with { ReportOnlyUntil = DateTimeOffset.UnixEpoch },
        ];
        Assert.All(changed, purpose => Assert.NotEqual(sound, purpose));
        Assert.Equal(changed.Length + 1, changed.Append(sound).Distinct().Count());
        Assert.Equal(typeof(Purpose).GetProperties().Count(property => property.CanWrite), changed.Length);
    }

    [Fact]
    public void NeedsAnswer_ConsentOrPreference_OnlyThen()
    {
        Assert.True(Catalogue.Get("permit-sms").NeedsAnswer);
        Assert.False(Catalogue.Get("dog-tax").NeedsAnswer);
        Assert.True((Catalogue.Get("dog-tax") with { Kind = PurposeKind.Preference }).NeedsAnswer);
    }

    [Fact]
    public void CatalogueException_WithoutAProblem_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new CatalogueException([]));
        Assert.Throws<ArgumentException>(() => new CatalogueException(default));
    }
}
