namespace CityRights.Tests.Hall.Catalogue;

/// <summary>Every rule: a catalogue that breaks it and no other, the code and place of the problem, and a word of the sentence that mends it.</summary>
public sealed class RulesTests
{
    private static readonly Organisation City = new("Gemeente Voorbeeld", "privacy@voorbeeld.example");

    private static readonly DataCategory Own = new("city", "Own");

    public static IEnumerable<object[]> Broken() => Cases.Select((row, at) => new object[] { at, row.Code });

    private static readonly (string Code, string Path, string Fix, Action<PurposeCatalogueBuilder> Declare)[] Cases =
    [
        ("CRT-HALL-101", "/purposes/p", "keep one", p => { Sound(p); p.Add("p", LegalBasis.Contract).DataCategories(DataCategory.Name); }),
        ("CRT-HALL-102", "/categories/pd:Own", "city:DogBreed", p => p.Category(new(new("pd", "Own"), LocalisedText.Of("nl", "a")))),
        ("CRT-HALL-102", "/categories/", "city:DogBreed", p => p.Category(new(default, LocalisedText.Of("nl", "a")))),
        ("CRT-HALL-103", "/categories/city:Own", "keep one", p => p.Category(new(Own, LocalisedText.Of("nl", "a"))).Category(new(Own, LocalisedText.Of("nl", "b")))),
        ("CRT-HALL-104", "/categories/city:Own/broader", "did you mean 'pd:Location'?", p => p.Category(new(Own, LocalisedText.Of("nl", "a"), Broader: new("pd", "Lokation")))),
        ("CRT-HALL-104", "/categories/city:Own/broader", "leave it out", p => p.Category(new(Own, LocalisedText.Of("nl", "a"), Broader: Own))),
        ("CRT-HALL-107", "/categories/city:Own/label/nl", "correct it", p => p.Category(new(Own, LocalisedText.Of("nl", "a\nb")))),
        ("CRT-HALL-107", "/purposes/p/title/nl", "correct it", p => Sound(p).Title("nl", "a\u0007b")),
        ("CRT-HALL-107", "/purposes/p/description/nl", "correct it", p => Sound(p).Title("nl", "a", "b\u001bc")),
        ("CRT-HALL-107", "/purposes/p/legalProvision", "leave it out", p => Sound(p).LegalProvision("a\nb")),
        ("CRT-HALL-107", "/purposes/p/controllers/0/contact", "correct it", p => Sound(p).Controller("a", "b\nc")),
        ("CRT-HALL-107", "/purposes/p/dataSubjects/1", "correct it", p => Sound(p).DataSubjects("a", "b\nc")),
        ("CRT-HALL-107", "/purposes/p/recipients/r/agreement", "leave it out", p => Sound(p).Recipient(new("r", "R", RecipientRole.Processor) { Agreement = " " })),
        ("CRT-HALL-107", "/purposes/p/retention/0/schedule", "leave it out", p => Sound(p).Retain("end", Period.Days(1), schedule: "")),
        ("CRT-HALL-107", "/purposes/p/securityMeasures", "correct it", p => Sound(p).SecurityMeasures("a\u2028b")),
        ("CRT-HALL-108", "/categories/city:Own/sensitivity", "SpecialCategory", p => p.Category(new(Own, LocalisedText.Of("nl", "a"), Broader: DataCategory.Health))),
        ("CRT-HALL-109", "/categories/city:Own/sensitivity", "DataSensitivity", p => p.Category(new(Own, LocalisedText.Of("nl", "a"), (DataSensitivity)9))),
        ("CRT-HALL-109", "/purposes/p/leastProof", "ProofGrade", p => Consent(p).LeastProof((ProofGrade)9)),
        ("CRT-HALL-109", "/purposes/p/recipients/r/role", "RecipientRole", p => Sound(p).Recipient(new("r", "R", (RecipientRole)9))),
        ("CRT-HALL-109", "/purposes/p/retention/0/outcome", "RetentionOutcome", p => Sound(p).Retain("end", Period.Days(1), outcome: (RetentionOutcome)9)),
        ("CRT-HALL-110", "/purposes/p/basis", "six", p => p.Add("p", LegalBasis.None).DataCategories(DataCategory.Age)),
        ("CRT-HALL-110", "/purposes/p/basis", "six", p => p.Add("p", (LegalBasis)7).DataCategories(DataCategory.Age)),
        ("CRT-HALL-111", "/purposes/p/legalProvision", "LegalProvision(...)", p => p.Add("p", LegalBasis.PublicTask).DataCategories(DataCategory.Age)),
        ("CRT-HALL-111", "/purposes/p/legalProvision", "LegalProvision(...)", p => p.Add("p", LegalBasis.LegalObligation).DataCategories(DataCategory.Age)),
        ("CRT-HALL-112", "/purposes/p/notice", "Notice(...)", p => p.Add("p", LegalBasis.Consent).DataCategories(DataCategory.Age)),
        ("CRT-HALL-112", "/purposes/p/notice", "Notice(...)", p => Sound(p).AsPreference()),
        ("CRT-HALL-113", "/purposes/p/validFor", "ValidFor(...)", p => Sound(p).ValidFor(Period.Years(1))),
        ("CRT-HALL-113", "/purposes/p/leastProof", "LeastProof(...)", p => Sound(p).LeastProof(ProofGrade.Paper)),
        ("CRT-HALL-114", "/purposes/p/kind", "AsPreference()", p => Consent(p).AsPreference()),
        ("CRT-HALL-115", "/purposes/p/continuity", "ContinueWhenUnavailable()", p => Sound(p).ContinueWhenUnavailable()),
        ("CRT-HALL-115", "/purposes/p/continuity", "ContinueWhenUnavailable()", p => Consent(p).ContinueWhenUnavailable()),
        ("CRT-HALL-115", "/purposes/p/continuity", "ContinueWhenUnavailable()", p => p.Add("p", LegalBasis.LegitimateInterest).DataCategories(DataCategory.Age).ContinueWhenUnavailable()),
        ("CRT-HALL-115", "/purposes/p/continuity", "ContinueWhenUnavailable()", p => p.Add("p", LegalBasis.PublicTask).LegalProvision("a").DataCategories(DataCategory.Health)
            .SecondGround(SecondGround.SpecialCategory('h', "b")).ContinueWhenUnavailable()),
        ("CRT-HALL-116", "/purposes/p/reportOnlyUntil", "ReportOnly(...)", p => Sound(p).ReportOnly(new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero))),
        ("CRT-HALL-117", "/purposes/p/reportOnlyUntil", "ReportOnly(end: ...)", p => Consent(p).ReportOnly(DateTimeOffset.MaxValue)),
        ("CRT-HALL-117", "/purposes/p/reportOnlyUntil", "ReportOnly(end: ...)", p => Consent(p).ReportOnly(default)),
        ("CRT-HALL-120", "/purposes/p/dataCategories", "DataCategories(...)", p => p.Add("p", LegalBasis.Contract)),
        ("CRT-HALL-121", "/purposes/p/dataCategories/1", "did you mean 'pd:EmailAddress'?", p => Sound(p).DataCategories(DataCategory.Parse("pd:EmailAdress"))),
        ("CRT-HALL-121", "/purposes/p/dataCategories/1", "did you mean 'pd:VehicalLicenseRegistration'?", p => Sound(p).DataCategories(DataCategory.Parse("pd:VehicleLicensePlate"))),
        ("CRT-HALL-121", "/purposes/p/dataCategories/1", "did you mean 'pd:PhysicalAddress'?", p => Sound(p).DataCategories(DataCategory.Parse("pd:HomeAddress"))),
        ("CRT-HALL-121", "/purposes/p/dataCategories/1", "Category(...)", p => Sound(p).DataCategories(Own)),
        ("CRT-HALL-121", "/purposes/p/dataCategories/0", "Category(...)", p => p.Add("p", LegalBasis.Contract).DataCategories(default(DataCategory))),
        ("CRT-HALL-122", "/purposes/p/secondGrounds", "Art. 9(2)", p => Sound(p).DataCategories(DataCategory.Health)),
        ("CRT-HALL-122", "/purposes/p/secondGrounds", "Art. 10", p => Sound(p).DataCategories(DataCategory.CriminalOffence)),
        ("CRT-HALL-122", "/purposes/p/secondGrounds", "Art. 87", p => Sound(p).DataCategories(DataCategory.OfficialID)),
        ("CRT-HALL-122", "/purposes/p/secondGrounds", "SecondGround(...)", p => { p.Category(new(Own, LocalisedText.Of("nl", "a"), DataSensitivity.SpecialCategory)); Sound(p).DataCategories(Own); }),
        ("CRT-HALL-122", "/purposes/p/secondGrounds", "Art. 10", p => Sound(p).DataCategories(DataCategory.Health, DataCategory.CriminalOffence).SecondGround(SecondGround.SpecialCategory('e'))),
        ("CRT-HALL-123", "/purposes/p/secondGrounds/0", "another point", p => Sound(p).DataCategories(DataCategory.Health).SecondGround(SecondGround.ExplicitConsent)),
        ("CRT-HALL-123", "/purposes/p/secondGrounds/0", "another point", p => Sound(p).DataCategories(DataCategory.Health).SecondGround(SecondGround.SpecialCategory('a', "limited by law"))),
        ("CRT-HALL-124", "/purposes/p/secondGrounds/0", "DataCategories(...)", p => Sound(p).SecondGround(SecondGround.OffenceData("a"))),
        ("CRT-HALL-130", "/purposes/p/retention/0/after", "Retain(after: ...)", p => Sound(p).Retain(" ", Period.Days(1))),
        ("CRT-HALL-131", "/purposes/p/retention/0/after", "permit-end", p => Sound(p).Retain("End of permit", Period.Days(1))),
        ("CRT-HALL-132", "/purposes/p/retention/0/period", "Retain(period: ...)", p => Sound(p).Retain("end", Period.Zero)),
        ("CRT-HALL-133", "/purposes/p/retention/1", "appliesTo", p => Sound(p).Retain("end", Period.Days(1)).Retain("end", Period.Days(2))),
        ("CRT-HALL-140", "/purposes/p/jointArrangement", "JointArrangement(...)", p => Sound(p).Controller("a", "b").Controller("c", "d")),
        ("CRT-HALL-141", "/purposes/p/recipients/r/transferGround", "TransferGround", p => Sound(p).Recipient(new("r", "R", RecipientRole.Processor) { ThirdCountry = "US" })),
        ("CRT-HALL-142", "/purposes/p/recipients/r", "keep one", p => Sound(p).Recipient(new("r", "R", RecipientRole.Processor)).Recipient(new("r", "R", RecipientRole.Controller))),
        ("CRT-HALL-143", "/purposes/p/jointArrangement", "Controller(...)", p => Sound(p).Controller("a", "b").JointArrangement("c", "d")),
        ("CRT-HALL-144", "/purposes/p/recipients/r/thirdCountry", "ThirdCountry", p => Sound(p).Recipient(new("r", "R", RecipientRole.Processor) { TransferGround = "a" })),
        ("CRT-HALL-145", "/purposes/p/recipients/r/thirdCountry", "'US'", p => Sound(p).Recipient(new("r", "R", RecipientRole.Processor) { ThirdCountry = "usa", TransferGround = "a" })),
        ("CRT-HALL-146", "/purposes/q/recipients/r/name", "one name", p => { Sound(p).Recipient(new("r", "R", RecipientRole.Processor)); p.Add("q", LegalBasis.Contract).DataCategories(DataCategory.Age).Recipient(new("r", "S", RecipientRole.Processor)); }),
        ("CRT-HALL-147", "/purposes/p/recipients", "NoRecipients()", p => Sound(p).NoRecipients().Recipient(new("r", "R", RecipientRole.Processor))),
        ("CRT-HALL-148", "/purposes/p/controllers/1", "keep one", p => Sound(p).Controller("a", "b").Controller("a", "c").JointArrangement("d", "e")),
    ];

    [Theory]
    [MemberData(nameof(Broken))]
    public void Create_RuleBroken_SaysWhichWhereAndHowToMendIt(int at, string code)
    {
        var (_, path, fix, declare) = Cases[at];
        var exception = Assert.Throws<CatalogueException>(() => PurposeCatalogue.Create(City, declare));
        var problem = Assert.Single(exception.Problems);
        Assert.Equal((code, path), (problem.Code, problem.Path));
        Assert.Contains(fix, problem.Message, StringComparison.Ordinal);
        Assert.Null(problem.Line);
        Assert.Contains(problem.ToString(), exception.Message, StringComparison.Ordinal);
        Assert.Equal(CatalogueException.StableCode, exception.Code);
    }

    [Fact]
    public void Create_SeveralRulesBroken_ListsEveryProblem()
    {
        var exception = Assert.Throws<CatalogueException>(() => PurposeCatalogue.Create(City, p =>
        {
            p.Add("a", LegalBasis.PublicTask).DataCategories(DataCategory.Health).ValidFor(Period.Years(1));
            p.Add("b", LegalBasis.Consent);
        }));
        Assert.Equal(
            ["CRT-HALL-111", "CRT-HALL-113", "CRT-HALL-122", "CRT-HALL-112", "CRT-HALL-120"],
            exception.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Create_EveryRuleKept_IsACatalogue()
    {
        var catalogue = PurposeCatalogue.Create(City, p =>
        {
            p.Category(new(Own, LocalisedText.Of("nl", "a"), DataSensitivity.SpecialCategory, DataCategory.Health));
            Sound(p).Retain("end", Period.Days(1)).Retain("end", Period.Days(2), appliesTo: "refused").Retain("end", Period.Days(1), outcome: RetentionOutcome.Archive);
            p.Add("q", LegalBasis.PublicTask).LegalProvision("a").DataCategories(Own, DataCategory.OfficialID, DataCategory.CriminalOffence)
                .SecondGround(SecondGround.SpecialCategory('g', "b")).SecondGround(SecondGround.NationalIdentifier("c")).SecondGround(SecondGround.OffenceData("d"))
                .Controller("x", "y").Controller("z", "y").JointArrangement("e", "f");
            p.Add("r", LegalBasis.Consent).Notice("n").DataCategories(Own).SecondGround(SecondGround.ExplicitConsent).LeastProof(ProofGrade.Signed)
                .ReportOnly(new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
            p.Add("s", LegalBasis.PublicTask).LegalProvision("a").AsPreference().Notice("n").DataCategories(DataCategory.TelephoneNumber).ValidFor(Period.Years(1));
            p.Add("t", LegalBasis.PublicTask).LegalProvision("a").DataCategories(DataCategory.OfficialID).SecondGround(SecondGround.NationalIdentifier("c")).ContinueWhenUnavailable();
        });
        Assert.Equal(["p", "q", "r", "s", "t"], catalogue.Purposes.Select(purpose => purpose.Id.Value));
    }

    private static PurposeBuilder Sound(PurposeCatalogueBuilder p) => p.Add("p", LegalBasis.Contract).DataCategories(DataCategory.Age);

    private static PurposeBuilder Consent(PurposeCatalogueBuilder p) => p.Add("p", LegalBasis.Consent).DataCategories(DataCategory.Age).Notice("n");
}
