using CityRights.Consent;
using CityRights.Keys;
using CityRights.Testing;
using CityRights.Tests.Keys;
using Microsoft.Extensions.Logging;

namespace CityRights.Tests.Consent;

/// <summary>A consent room of a small city, on a clock that the test moves.</summary>
internal sealed class TestRoom : IAsyncDisposable
{
    public static readonly PurposeId Permit = "permit";
    public static readonly PurposeId Benefit = "benefit";
    public static readonly PurposeId Sms = "permit-sms";
    public static readonly PurposeId News = "newsletter";
    public static readonly PurposeId Survey = "health-survey";
    public static readonly PurposeId Contract = "swimming-lessons";
    public static readonly PurposeId Pilot = "pilot";

    /// <summary>When version 2 of the newsletter's notice (minor) and version 3 (material) take effect.</summary>
    public static readonly DateTimeOffset MinorChange = ConsentSamples.Start.AddDays(10);
    public static readonly DateTimeOffset MaterialChange = ConsentSamples.Start.AddDays(20);
    public static readonly DateTimeOffset PilotEnd = ConsentSamples.Start.AddDays(30);

    public TestRoom(ConsentStore? store = null, KeyRing? keys = null, ILoggerFactory? logging = null, Action<ConsentOptions>? configure = null, TestClock? clock = null)
    {
        Clock = clock ?? new TestClock(ConsentSamples.Start);
        Store = store ?? new InMemoryConsentStore();
        Keys = keys ?? FixedKeySource.Ring(1, Store.Tenant);
        Room = ConsentRoom.Open(new(Catalogue, Store, Keys)
        {
            Declare = declare => Declare(declare, configure),
            Time = Clock,
            Logging = logging,
        });
    }

    public static PurposeCatalogue Catalogue { get; } = PurposeCatalogue.Create(new("Gemeente Voorbeeld", "privacy@voorbeeld.example"), Purposes);

    public TestClock Clock { get; }

    public ConsentStore Store { get; }

    public KeyRing Keys { get; }

    public ConsentRoom Room { get; }

    public IConsents Consents => Room.Consents;

    public static void Purposes(PurposeCatalogueBuilder purposes)
    {
        purposes.Add(Permit, LegalBasis.PublicTask).LegalProvision("Parkeerverordening art. 4")
            .DataCategories(DataCategory.VehicleLicensePlate, DataCategory.HomeAddress)
            .Recipient(new("scanner", "Scan Co", RecipientRole.Processor));
        purposes.Add(Benefit, LegalBasis.LegalObligation).LegalProvision("Participatiewet art. 11").DataCategories(DataCategory.HomeAddress).ContinueWhenUnavailable();
        purposes.Add(Sms, LegalBasis.Consent).DataCategories(DataCategory.TelephoneNumber, DataCategory.Name)
            .Recipient(new("provider", "SMS Co", RecipientRole.Processor)).Notice("sms").ValidFor(Period.Years(1));
        purposes.Add(News, LegalBasis.Consent).DataCategories(DataCategory.EmailAddress).Notice("news").LeastProof(ProofGrade.Session);
        purposes.Add(Survey, LegalBasis.Consent).DataCategories(DataCategory.HealthRecord).SecondGround(SecondGround.ExplicitConsent).Notice("survey");
        purposes.Add(Contract, LegalBasis.Contract).DataCategories(DataCategory.Name);
        purposes.Add(Pilot, LegalBasis.Consent).DataCategories(DataCategory.Name).Notice("survey").ReportOnly(PilotEnd);
    }

    public static void Declare(ConsentBuilder consent, Action<ConsentOptions>? configure = null)
    {
        consent.Notice("sms", notice => notice.Version(1)
            .Text("nl", "Sms-herinnering", "Wilt u een sms? Zegt u nee, dan verandert er niets.", "Ja", "Nee")
            .Text("en", "SMS reminder", "Do you want an SMS? If you say no, nothing changes.", "Yes", "No"));
        consent.Notice("news", notice => notice
            .Version(1).Text("nl", "Nieuwsbrief", "Wilt u de nieuwsbrief?", "Ja", "Nee")
            .Version(2, NoticeChange.Minor, MinorChange).Text("nl", "Nieuwsbrief", "Wilt u de nieuwsbrief ontvangen?", "Ja", "Nee")
            .Version(3, NoticeChange.Material, MaterialChange).Text("nl", "Nieuwsbrief", "Wilt u de nieuwsbrief, ook van het theater?", "Ja", "Nee"));
        consent.Notice("survey", notice => notice.Version(1).Text("nl", "Vragenlijst", "Wilt u meedoen?", "Ja, ik doe mee", "Nee"));
        consent.Configure(options => configure?.Invoke(options));
    }

    public async Task<string> TokenAsync(PurposeId? purpose = null, SubjectReferences subject = default)
    {
        var shown = await Consents.ShowNoticeAsync(new(purpose ?? Sms) { Subject = subject });
        Assert.Equal(ConsentOutcome.Shown, shown.Outcome);
        Clock.Advance(TimeSpan.FromSeconds(10));
        return shown.Token!;
    }

    public async Task<ConsentResult> GiveAsync(SubjectReferences subject, PurposeId? purpose = null) =>
        await Consents.GiveAsync(new(subject, purpose ?? Sms, await TokenAsync(purpose)) { IsExplicit = true });

    public async Task<ConsentResult> WithdrawAsync(SubjectReferences subject, PurposeId? purpose = null)
    {
        Clock.Advance(TimeSpan.FromSeconds(10));
        return await Consents.WithdrawAsync(new(subject, purpose ?? Sms));
    }

    public ValueTask<GateDecision> DecideAsync(SubjectReferences subject, PurposeId? purpose = null) => Room.Gate.DecideAsync(new(purpose ?? Sms, subject));

    public async ValueTask DisposeAsync()
    {
        Room.Dispose();
        await Store.DisposeAsync();
        Keys.Dispose();
    }
}
