using System.Globalization;
using System.Text.Json.Nodes;
using CityRights.Reports;
using CityRights.Tests.Hall.Catalogue;
using FsCheck.Xunit;

namespace CityRights.Tests.Reports.ProcessingRecord;

public sealed class RecordOfProcessingActivitiesTests
{
    private static readonly Recipient Added = new("added", "Added B.V.", RecipientRole.Processor)
    {
        Agreement = "contract 7",
        ThirdCountry = "US",
        TransferGround = "Art. 46(2)(c)",
    };

    [Fact]
    public void From_EverythingDeclared_SaysIt()
    {
        var catalogue = PurposeCatalogue.Create(
            new("Gemeente Voorbeeld", "privacy@voorbeeld.example") { DataProtectionOfficer = "fg@voorbeeld.example" },
            p =>
            {
                p.Category(new(DataCategory.Parse("city:Zone"), LocalisedText.Of("nl", "Zone").And("en", "Parking zone")));
                p.Add("permit", LegalBasis.PublicTask)
                    .Title("nl", "Vergunning", "Wij behandelen uw aanvraag.").Title("en", "Permit", "We handle your application.")
                    .LegalProvision("Verordening art. 4")
                    .Controller("Gemeente Voorbeeld", "privacy@voorbeeld.example").Controller("Regio", "regio@voorbeeld.example").JointArrangement("doc 1", "loket@voorbeeld.example")
                    .DataCategories(DataCategory.EmailAddress, DataCategory.Health, DataCategory.Parse("city:Zone"))
                    .SecondGround(SecondGround.SpecialCategory('g', "Wet art. 1"))
                    .DataSubjects("applicants", "visitors")
                    .Recipient(Added).Recipient(new("judge", "Court", RecipientRole.Controller)).Recipient(new("sub", "Sub B.V.", RecipientRole.SubProcessor))
                    .Retain("permit-end", Period.Years(1) + Period.Days(1), "list 15.1")
                    .Retain("refusal", Period.Months(6), outcome: RetentionOutcome.Archive, appliesTo: "refused applications")
                    .SecurityMeasures("pseudonymised").ImpactAssessment("DPIA 1");
            });
        var report = RecordOfProcessingActivities.From(catalogue, "en");
        Assert.Equal(["Gemeente Voorbeeld", "privacy@voorbeeld.example", "fg@voorbeeld.example"], report.Head.SelectMany(pair => pair.Value.Parts));
        var row = Assert.Single(report.Rows);
        Assert.Equal(("permit", "Permit"), (row.Id, row.Title));
        Assert.Equal(
            new Dictionary<string, string[]>
            {
                ["controllers"] = ["Gemeente Voorbeeld, privacy@voorbeeld.example", "Regio, regio@voorbeeld.example", "joint arrangement (Art. 26): doc 1; contact point loket@voorbeeld.example"],
                ["name"] = ["Permit"],
                ["purpose"] = ["We handle your application."],
                ["dataSubjects"] = ["applicants", "visitors"],
                ["dataCategories"] = ["Email Address (pd:EmailAddress)", "Health (pd:Health)", "Parking zone (city:Zone)"],
                ["recipients"] = ["Added B.V. (processor, agreement: contract 7)", "Court (controller)", "Sub B.V. (sub-processor, agreement: missing)"],
                ["transfers"] = ["Added B.V.: US (Art. 46(2)(c))"],
                ["retention"] = ["1 year 1 day after permit-end, then deleted (schedule: list 15.1)", "refused applications: 6 months after refusal, then archived (schedule: missing)"],
                ["securityMeasures"] = ["pseudonymised"],
                ["basis"] = ["public task (Art. 6(1)(e))", "Verordening art. 4"],
                ["secondGrounds"] = ["GDPR Art. 9(2)(g), Wet art. 1"],
                ["impactAssessment"] = ["DPIA 1"],
            },
            report.Columns.Zip(row.Values).ToDictionary(pair => pair.First.Id, pair => pair.Second.Parts.ToArray()));
        Assert.Equal(2, report.MissingCount);
    }

    [Fact]
    public void From_NothingDeclared_EverythingIsMissing()
    {
        var catalogue = PurposeCatalogue.Create(new("Gemeente Voorbeeld", "a@b.example"), p => p.Add("x", LegalBasis.Contract).DataCategories(DataCategory.Age));
        var report = RecordOfProcessingActivities.From(catalogue);
        Assert.Equal(
            ["name", "purpose", "dataSubjects", "recipients", "transfers", "retention", "securityMeasures", "impactAssessment"],
            report.Columns.Zip(report.Rows[0].Values).Where(pair => pair.Second.IsMissing).Select(pair => pair.First.Id));
        Assert.True(report.Head[2].Value.IsMissing);
        Assert.Equal(9, report.MissingCount);
        Assert.Equal("x", report.Rows[0].Title);
    }

    [Fact]
    public void From_NobodyReceives_SaysNone()
    {
        var catalogue = PurposeCatalogue.Create(
            new("Gemeente Voorbeeld", "a@b.example"), p => p.Add("x", LegalBasis.Contract).DataCategories(DataCategory.Age).NoRecipients());
        var row = RecordOfProcessingActivities.From(catalogue).Rows[0];
        Assert.All([row.Values[5], row.Values[6]], value => Assert.True(value is { IsMissing: false, Parts.IsEmpty: true, MissingCount: 0 }));
    }

    [Property(MaxTest = 100)]
    public void From_OneRecipientAdded_ChangesExactlyThatRow(int seed)
    {
        var catalogue = new RandomCatalogue(seed).Make();
        if (catalogue.Purposes.IsEmpty)
        {
            return;
        }

        var at = (int)((uint)seed % catalogue.Purposes.Length);
        var changed = catalogue.Purposes[at] with { Recipients = catalogue.Purposes[at].Recipients.Add(Added), HasNoRecipients = false };
        var more = PurposeCatalogue.Create(catalogue.Organisation, catalogue.Purposes.SetItem(at, changed), catalogue.Categories);
        var (before, after) = (RecordOfProcessingActivities.From(catalogue), RecordOfProcessingActivities.From(more));

        var csv = Pairs(before, after, new CsvReportFormat(), "\r\n");
        Assert.Equal([at + 1], Enumerable.Range(0, csv.Length).Where(line => csv[line].First != csv[line].Second));

        // The line of the recipients, and that of the transfers beside it.
        var markdown = Pairs(before, after, new MarkdownReportFormat(), "\n");
        Assert.Equal(2, markdown.Count(line => line.First != line.Second));

        var json = JsonRows(before).Zip(JsonRows(after)).ToArray();
        Assert.Equal([at], Enumerable.Range(0, json.Length).Where(row => !JsonNode.DeepEquals(json[row].First, json[row].Second)));
    }

    [Property(MaxTest = 100)]
    public bool Write_EqualCatalogues_GivesEqualBytesInEveryFormat(int seed) =>
        ReportText.Formats.All(format => Write(seed, format) == Write(seed, format));

    [Fact]
    public void Write_AnyCulture_GivesTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = ReportText.Formats.Select(format => Write(5, format)).ToArray();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(expected, ReportText.Formats.Select(format => Write(5, format)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Columns_EveryPointOfTheArticle_IsThere()
    {
        var report = RecordOfProcessingActivities.From(new RandomCatalogue(1).Make());
        Assert.Equal((RecordOfProcessingActivities.ReportId, "GDPR Art. 30(1)"), (report.Id, report.Source));
        var sources = report.Columns.Concat(report.Head.Select(pair => pair.Key)).Select(field => field.Source).ToHashSet();
        Assert.All("abcdefg", point => Assert.Contains($"GDPR Art. 30(1)({point})", sources));
    }

    private static string Write(int seed, ReportFormat format) =>
        ReportText.Write(RecordOfProcessingActivities.From(new RandomCatalogue(seed).Make()), format);

    private static (string First, string Second)[] Pairs(Report before, Report after, ReportFormat format, string newLine)
    {
        var (first, second) = (ReportText.Write(before, format).Split(newLine), ReportText.Write(after, format).Split(newLine));
        Assert.Equal(first.Length, second.Length);
        return [.. first.Zip(second)];
    }

    private static IEnumerable<JsonNode?> JsonRows(Report report) => JsonNode.Parse(ReportText.Write(report, new JsonReportFormat()))!["rows"]!.AsArray();
}
