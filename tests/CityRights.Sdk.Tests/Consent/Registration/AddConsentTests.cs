using CityRights.Consent;
using CityRights.Tests.Keys;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent.Registration;

public class AddConsentTests
{
    [Fact]
    public async Task AddConsent_WithStoreAndKeys_GivesTheRoom()
    {
        await using var services = Build(city => city.AddConsent(Notices).UseInMemory());
        services.GetRequiredService<IStartupValidator>().Validate();

        var consents = services.GetRequiredService<IConsents>();
        var shown = await consents.ShowNoticeAsync(new("permit-sms"));
        await Task.Delay(TimeSpan.FromMilliseconds(1));
        var given = await consents.GiveAsync(new(Person(1), "permit-sms", shown.Token));

        Assert.Equal(ConsentOutcome.Recorded, given.Outcome);
        Assert.True((await services.GetRequiredService<IProcessingGate>().DecideAsync(new("permit-sms", Person(1)))).IsPermitted);
        Assert.Single(services.GetRequiredService<NoticeRegistry>().Notices);
        Assert.Equal(0, services.GetRequiredService<IContinuityReview>().Waiting);
        Assert.Same(consents, services.GetRequiredService<ConsentRoom>().Consents);
    }

    [Fact]
    public void AddConsent_NoStore_StopsTheStartAndNamesTheVerbs()
    {
        var refused = Refused(Build(city => city.AddConsent(Notices)));

        Assert.Contains("CRT-CONSENT-001", refused, StringComparison.Ordinal);
        Assert.Contains("UseSqlite", refused, StringComparison.Ordinal);
        Assert.Contains("UseInMemory", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void AddConsent_NoKeys_StopsTheStartAndNamesTheVerb()
    {
        var refused = Refused(Build(city => city.AddConsent(Notices).UseInMemory(), withKeys: false));

        Assert.Contains("AddPseudonymisation(x => x.KeysFromFile", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void AddConsent_PurposeWithoutItsNotice_StopsTheStart()
    {
        var refused = Refused(Build(city => city.AddConsent().UseInMemory()));

        Assert.Contains("CRT-CONSENT-004", refused, StringComparison.Ordinal);
        Assert.Contains("c.Notice(\"sms\", ...)", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void AddConsent_NoticeNearlyOfTheName_IsHinted()
    {
        var refused = Refused(Build(city => city.AddConsent(c => c.Notice("smss", Text)).UseInMemory()));

        Assert.Contains("did you mean 'smss'?", refused, StringComparison.Ordinal);
        Assert.Contains("CRT-CONSENT-005", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void AddConsent_NoticeTwiceWithOtherContent_StopsTheStart()
    {
        var refused = Refused(Build(city => city.AddConsent(Notices).AddConsent(c => c.Notice("sms", n => n.Version(1).Text("nl", "T", "other", "J", "N"))).UseInMemory()));

        Assert.Contains("CRT-CONSENT-006", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddConsent_NoticeTwiceWithTheSameContent_CountsOnce()
    {
        await using var services = Build(city => city.AddConsent(Notices).AddConsent(Notices).AddConsent().UseInMemory());

        services.GetRequiredService<IStartupValidator>().Validate();
        Assert.Single(services.GetRequiredService<NoticeRegistry>().Notices);
    }

    [Fact]
    public void AddConsent_BrokenNotice_StopsTheStartWithEveryProblem()
    {
        var refused = Refused(Build(city => city.AddConsent(c => c.Notice("sms", n => n.Version(1))).UseInMemory()));

        Assert.Contains("CRT-CONSENT-003", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("CRT-CONSENT-004", refused, StringComparison.Ordinal);
    }

    [Fact]
    public void AddConsent_SettingOutOfRange_StopsTheStartAndNamesTheProperty()
    {
        foreach (var wrong in new Action<ConsentOptions>[]
        {
            o => o.NoticeTokenLifetime = TimeSpan.Zero, o => o.ClockSkew = TimeSpan.FromHours(2), o => o.ClockTolerance = TimeSpan.FromTicks(-1),
            o => o.ReadDeadline = TimeSpan.Zero, o => o.CachedPersons = -1, o => o.ContinuityQueue = 0,
        })
        {
            var refused = Refused(Build(city => city.AddConsent(c => Notices(c.Configure(wrong))).UseInMemory()));
            Assert.Contains("CRT-CONSENT-007", refused, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Open_WithoutAContainer_MakesTheSameChecks()
    {
        using var keys = FixedKeySource.Ring();
        using var others = FixedKeySource.Ring(1, "leiden");
        var setup = new ConsentSetup(TestRoom.Catalogue, new InMemoryConsentStore(), keys);

        var refused = Assert.Throws<CityRightsException>(() => ConsentRoom.Open(setup));
        Assert.Equal("CRT-CONSENT-008", refused.Code);
        Assert.Contains("CRT-CONSENT-004", refused.Message, StringComparison.Ordinal);
        Assert.Throws<CityRightsException>(() => ConsentRoom.Open(setup with { Declare = c => TestRoom.Declare(c, o => o.ContinuityQueue = 0) }));
        Assert.Throws<ArgumentException>(() => ConsentRoom.Open(setup with { Declare = c => TestRoom.Declare(c), Keys = others }));
        Assert.Throws<ArgumentException>(() => ConsentRoom.Open(setup with { Store = null! }));
        ConsentRoom.Open(setup with { Declare = c => TestRoom.Declare(c) }).Dispose();
    }

    [Fact]
    public async Task AddConsent_ContainerDisposed_ClosesTheStore()
    {
        var services = Build(city => city.AddConsent(Notices).UseInMemory());
        var store = services.GetRequiredService<ConsentStore>();
        _ = services.GetRequiredService<IProcessingGate>();
        await services.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.ReadAsync(Person(1), Sms));
    }

    private static void Notices(ConsentBuilder consent) => consent.Notice("sms", Text);

    private static void Text(NoticeBuilder notice) => notice.Version(1).Text("nl", "Sms", "Wilt u een sms?", "Ja", "Nee");

    private static ServiceProvider Build(Action<ICityRightsBuilder> configure, bool withKeys = true)
    {
        var services = new ServiceCollection();
        services.AddCityRights(city =>
        {
            city.Organisation("Gemeente Voorbeeld", "privacy@voorbeeld.example");
            city.Purposes(p => p.Add("permit-sms", LegalBasis.Consent).DataCategories(DataCategory.TelephoneNumber).Notice("sms"));
            if (withKeys)
            {
                city.AddPseudonymisation(x => x.Keys(new FixedKeySource(CityRights.Keys.KeyState.Active)));
            }

            configure(city);
        });
        return services.BuildServiceProvider();
    }

    private static string Refused(ServiceProvider services) =>
        Assert.ThrowsAny<Exception>(() => services.GetRequiredService<IStartupValidator>().Validate()).ToString();
}
