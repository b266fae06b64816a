// Somebody else's service: it has the packages and nothing else of the repository. Starts, asks itself, ends.
using System.Net;
using CityRights;
using CityRights.Consent;
using CityRights.Reports;

var folder = Directory.CreateTempSubdirectory("cityrights-consumer-");
try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Logging.ClearProviders();
    builder.WebHost.UseUrls("http://127.0.0.1:0");
    builder.Services.AddCityRights(city =>
    {
        city.Organisation("Gemeente Voorbeeld", contact: "privacy@voorbeeld.example");
        city.Purposes(p => p.Add("permit-sms", LegalBasis.Consent)
            .DataCategories(DataCategory.TelephoneNumber).Notice("sms").ValidFor(Period.Years(1)));
        city.AddConsent(consent => consent.Notice("sms", notice => notice.Version(1)
            .Text("en", "A reminder by text message", "Shall we send you a text message before your permit ends?", "Yes", "No")));
        city.AddPseudonymisation(x => x.KeysForDevelopment(Path.Combine(folder.FullName, "city.keys"), environment: "Development"));
        city.UseSqlite($"Data Source={Path.Combine(folder.FullName, "city.db")}", options => options.EnsureSchema = true);
    });
    await using var app = builder.Build();
    app.MapPost("/reminder", () => "sent")
        .RequirePurpose("permit-sms", (context, people) => people.Resolve("text", context.Request.Headers["Account"].ToString()));
    await app.StartAsync();

    using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    var consents = app.Services.GetRequiredService<IConsents>();
    var person = app.Services.GetRequiredService<ISubjectReferences>().Resolve("text", "account-7");

    await Expect(HttpStatusCode.Forbidden, "nobody was asked");
    var shown = await consents.ShowNoticeAsync(new("permit-sms") { Subject = person, Language = "en" });
    await consents.GiveAsync(new(person, "permit-sms", shown.Token));
    await Expect(HttpStatusCode.OK, "yes was said");
    await consents.WithdrawAsync(new(person, "permit-sms"));
    await Expect(HttpStatusCode.Forbidden, "yes was withdrawn");

    using var paper = new MemoryStream();
    await RecordOfProcessingActivities.From(app.Services.GetRequiredService<PurposeCatalogue>()).WriteAsync(paper, new MarkdownReportFormat());
    await app.StopAsync();
    Console.WriteLine($"The packages work together: gate, consent, keys, store and a record of {paper.Length} bytes.");
    return 0;

    async Task Expect(HttpStatusCode expected, string when)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/reminder") { Headers = { { "Account", "account-7" } } };
        using var response = await client.SendAsync(request);
        if (response.StatusCode != expected)
        {
            throw new InvalidOperationException($"The endpoint answered {(int)response.StatusCode} when {when}.");
        }
    }
}
finally
{
    folder.Delete(recursive: true);
}
