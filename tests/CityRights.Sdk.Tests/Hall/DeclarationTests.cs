namespace CityRights.Tests.Hall;

public sealed class DeclarationTests
{
    [Theory]
    [InlineData('b')]
    [InlineData('g')]
    [InlineData('h')]
    [InlineData('i')]
    [InlineData('j')]
    public void SpecialCategory_PointThatRefersToLaw_NeedsAProvision(char point)
    {
        Assert.Throws<ArgumentNullException>(() => SecondGround.SpecialCategory(point));
        Assert.Throws<ArgumentException>(() => SecondGround.SpecialCategory(point, " "));
        Assert.Equal($"GDPR Art. 9(2)({point}), art. 1", SecondGround.SpecialCategory(point, "art. 1").ToString());
    }

    [Theory]
    [InlineData('a')]
    [InlineData('c')]
    [InlineData('d')]
    [InlineData('e')]
    [InlineData('f')]
    public void SpecialCategory_OtherPoint_NeedsNone(char point)
    {
        var ground = SecondGround.SpecialCategory(point);
        Assert.Equal(($"9(2)({point})", null, DataSensitivity.SpecialCategory), (ground.Article, ground.Provision, ground.Covers));
        Assert.Equal(ground, SecondGround.SpecialCategory(point, " "));
    }

    [Theory]
    [InlineData('A')]
    [InlineData('k')]
    [InlineData('`')]
    public void SpecialCategory_NoSuchPoint_IsRefused(char point) => Assert.Throws<ArgumentException>(() => SecondGround.SpecialCategory(point, "art. 1"));

    [Fact]
    public void SecondGround_Others_NeedAProvision()
    {
        Assert.Throws<ArgumentException>(() => SecondGround.OffenceData(" "));
        Assert.Throws<ArgumentNullException>(() => SecondGround.NationalIdentifier(null!));
        Assert.Equal(("10", DataSensitivity.OffenceData), (SecondGround.OffenceData("a").Article, SecondGround.OffenceData("a").Covers));
        Assert.Equal(("87", DataSensitivity.NationalIdentifier), (SecondGround.NationalIdentifier("a").Article, SecondGround.NationalIdentifier("a").Covers));
        Assert.Equal(SecondGround.ExplicitConsent, SecondGround.SpecialCategory('a'));
        Assert.NotEqual(SecondGround.OffenceData("a"), SecondGround.OffenceData("b"));
        Assert.Equal(SecondGround.OffenceData("a").GetHashCode(), SecondGround.OffenceData("a").GetHashCode());
    }

    [Fact]
    public void Organisation_BlankText_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new Organisation("", "a"));
        Assert.Throws<ArgumentNullException>(() => new Organisation("a", null!));
        Assert.Equal(new Organisation("a", "b"), new Organisation("a", "b"));
        Assert.NotEqual(new Organisation("a", "b"), new Organisation("a", "b") { DataProtectionOfficer = "c" });
    }

    [Fact]
    public void Recipient_BlankOrMalformed_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new Recipient("A", "a", RecipientRole.Controller));
        Assert.Throws<ArgumentException>(() => new Recipient("a", " ", RecipientRole.Controller));
        Assert.Equal(new Recipient("a", "b", RecipientRole.Processor), new Recipient("a", "b", RecipientRole.Processor));
    }

    [Fact]
    public void Declarations_NullWhereATextBelongs_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new Controller(null!, "a"));
        Assert.Throws<ArgumentNullException>(() => new Controller("a", "b") with { Contact = null! });
        Assert.Throws<ArgumentNullException>(() => new JointArrangement("a", null!));
        Assert.Throws<ArgumentNullException>(() => new JointArrangement("a", "b") with { Reference = null! });
        Assert.Throws<ArgumentNullException>(() => new RetentionRule(null!, Period.Days(1)));
        Assert.Throws<ArgumentNullException>(() => new RetentionRule("a", Period.Days(1)) with { After = null! });
        var purpose = PurposeCatalogue.Create(new("a", "b"), p => p.Add("p", LegalBasis.Contract).DataCategories(DataCategory.Age)).Purposes[0];
        Assert.Throws<ArgumentException>(() => purpose with { DataSubjects = [null!] });
        Assert.Throws<ArgumentException>(() => purpose with { Recipients = [null!] });
        Assert.Throws<ArgumentException>(() => purpose with { Retention = [null!] });
        Assert.Throws<ArgumentException>(() => purpose with { SecondGrounds = [null!] });
        Assert.Throws<ArgumentException>(() => purpose with { Controllers = [null!] });
        Assert.Equal("p", purpose.ToString());
    }

    [Fact]
    public void DataCategoryDeclaration_WithoutALabel_IsRefused() =>
        Assert.Throws<ArgumentNullException>(() => new DataCategoryDeclaration(new("city", "Dog"), null!));

    [Fact]
    public void PurposeBuilder_BlankText_IsRefused() =>
        PurposeCatalogue.Create(new("a", "b"), p =>
        {
            var purpose = p.Add("p", LegalBasis.Contract).DataCategories(DataCategory.Age);
            Assert.Throws<ArgumentException>(() => purpose.LegalProvision(" "));
            Assert.Throws<ArgumentException>(() => purpose.Title("nl", ""));
            Assert.Throws<ArgumentException>(() => purpose.Title("dutch", "a"));
            Assert.Throws<ArgumentException>(() => purpose.Controller("a", ""));
            Assert.Throws<ArgumentException>(() => purpose.JointArrangement("", "a"));
            Assert.Throws<ArgumentException>(() => purpose.DataSubjects("a", " "));
            Assert.Throws<ArgumentException>(() => purpose.SecurityMeasures(""));
            Assert.Throws<ArgumentException>(() => purpose.ImpactAssessment(""));
            Assert.Throws<ArgumentNullException>(() => purpose.SecondGround(null!));
            Assert.Throws<ArgumentNullException>(() => purpose.Recipient(null!));
            Assert.Throws<ArgumentNullException>(() => p.Category(null!));
        });

    [Fact]
    public void PurposeBuilder_Title_AgainInAnotherLanguageAdds()
    {
        var purpose = PurposeCatalogue.Create(new("a", "b"), p => p.Add("p", LegalBasis.Contract).DataCategories(DataCategory.Age, DataCategory.Age)
            .Title("nl", "Vergunning").Title("en", "Permit", "A permit.")).Purposes[0];
        Assert.Equal(("Vergunning", "Permit"), (purpose.Title!.In("fr"), purpose.Title.In("en")));
        Assert.Equal("A permit.", purpose.Description!.In("nl"));
        Assert.Single(purpose.DataCategories);
    }

    [Fact]
    public void Exception_Code_IsKept()
    {
        var inner = new InvalidOperationException();
        var exception = new CityRightsException("CRT-X-001", "What failed.", inner);
        Assert.Equal(("CRT-X-001", "What failed.", inner), (exception.Code, exception.Message, exception.InnerException));
        Assert.Throws<ArgumentException>(() => new CityRightsException("", "a"));
    }
}
