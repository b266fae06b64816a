using CityRights;
using CityRights.Consent;
using CityRights.Keys;
using CityRights.Pseudonymisation;

// Without a container: catalogue, keys, pseudonyms, consent and gate by plain constructors. What a container checks at start,
// each of them checks when it is made.
var catalogue = PurposeCatalogue.Create(new Organisation("Gemeente Voorbeeld", "privacy@voorbeeld.example"), purposes =>
{
    purposes.Add("library-loan", LegalBasis.PublicTask).LegalProvision("Library Ordinance, art. 2")
        .DataCategories(DataCategory.Name, DataCategory.LoanRecord)
        .Retain(after: "return", Period.Months(1), schedule: "Selection list 2020, 9.1");
    purposes.Add("library-newsletter", LegalBasis.Consent).Notice("newsletter").ValidFor(Period.Years(2))
        .DataCategories(DataCategory.EmailAddress)
        .Retain(after: "withdrawal", Period.Years(5), schedule: "Selection list 2020, 1.4");
});

// Keys for a developer's machine; a service opens the file that 'cityrights keys new' made.
var folder = Directory.CreateTempSubdirectory("no-container-").FullName;
try
{
    using var keys = KeyRing.Open(KeyFile.DevelopmentSource(Path.Combine(folder, "development.keys"), "Development"));
    using var pseudonyms = new PseudonymisationService(keys, PseudonymDomainDefinition.Of<LibraryDomain>(domain => domain.Field(IdentifierFormats.EMail)));
    await using var store = new InMemoryConsentStore("default");
    using var room = ConsentRoom.Open(new ConsentSetup(catalogue, store, keys)
    {
        Declare = consent => consent.Notice("newsletter", notice => notice.Version(1).Text(
            "en",
            "May we send you our newsletter?",
            "Once a month, by e-mail. If you say no, nothing changes for your loans. Take a yes back at any time at the desk or on our site.",
            give: "Yes, send it",
            refuse: "No, do not send it")),
    });

    // The same reader in whatever spelling; another domain would give another pseudonym.
    var readers = pseudonyms.Domain<LibraryDomain>();
    var same = readers.Pseudonymise("reader@voorbeeld.example") == readers.Pseudonymise("Reader@VOORBEELD.example");
    Console.WriteLine($"One reader, two spellings, one pseudonym: {same}.");

    var who = pseudonyms.Subjects.Resolve("text", "library-card-4711");
    await TellAsync("A loan, without asking", "library-loan");
    await TellAsync("A newsletter, never asked", "library-newsletter");

    var shown = await room.Consents.ShowNoticeAsync(new("library-newsletter") { Subject = who, Language = "en" });
    Console.WriteLine($"The notice asks: {shown.Text!.Title}");
    await room.Consents.GiveAsync(new(who, "library-newsletter", shown.Token));
    await TellAsync("A newsletter, after the yes", "library-newsletter");

    await room.Consents.WithdrawAsync(new(who, "library-newsletter"));
    await TellAsync("A newsletter, after the withdrawal", "library-newsletter");

    var history = await room.Consents.HistoryAsync(new(who));
    Console.WriteLine($"On record: {string.Join(", ", history.Select(entry => entry.Event.Kind))}.");
    return 0;

    async Task TellAsync(string what, PurposeId purpose)
    {
        var decision = await room.Gate.DecideAsync(new(purpose, who));
        Console.WriteLine($"{what}: {decision.Outcome}, {decision.Reason}.");
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}

/// <summary>Among whom a reader's pseudonym means the same person: the library.</summary>
internal sealed class LibraryDomain : IPseudonymDomain
{
    public static string Id => "library";

    public static string Prefix => "lib";
}
