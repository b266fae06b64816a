using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Testing;
using CityRights.Tests.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace CityRights.Tests.Pseudonymisation.Epochs;

public sealed class EpochPseudonymsTests : IDisposable
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private static readonly DateTimeOffset Noon = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    private readonly TestClock _clock = new(Noon);
    private readonly InMemoryEpochKeyStore _store = new();
    private readonly List<IDisposable> _opened = [];

    public void Dispose() => _opened.ForEach(static one => one.Dispose());

    [Fact]
    public async Task Open_SameEpoch_LinksInsideItAndToNoOther()
    {
        var epochs = Node();
        var today = (await OpenAsync(epochs, Noon)).Pseudonymise("NL:12-ABC-3");
        var later = (await OpenAsync(epochs, Noon.AddHours(-11))).Pseudonymise("nl:12abc3");
        _clock.Advance(TimeSpan.FromHours(13));
        var tomorrow = (await OpenAsync(epochs, Noon.AddHours(13))).Pseudonymise("NL:12-ABC-3");

        Assert.Equal("E20261127", today.Scope);
        Assert.Equal("E20261128", tomorrow.Scope);
        Assert.Equal(today, later);
        Assert.NotEqual(Body(today), Body(tomorrow));
    }

    [Fact]
    public async Task Open_ByManyNodesAtOnce_AgreesOnOneKey()
    {
        for (var round = 0; round < 20; round++)
        {
            var store = new InMemoryEpochKeyStore();
            var nodes = Enumerable.Range(0, 8).Select(_ => Node(store)).ToArray();

            var made = await Task.WhenAll(nodes.Select(node => Task.Run(async () => (await OpenAsync(node, Noon)).Pseudonymise("NL:12-ABC-3"))));

            Assert.Single(made.Distinct());
        }
    }

    [Fact]
    public async Task Open_AfterTheGrace_IsDestroyedWithAReasonAndDrawsNoKey()
    {
        var epochs = Node();

        var late = await epochs.OpenAsync(Noon.AddDays(-3));

        Assert.Equal(EpochStatus.Destroyed, late.Status);
        Assert.Null(late.Pseudonymiser);
        Assert.Empty(await _store.ListAsync(default));
    }

    [Fact]
    public async Task Open_WithinTheGrace_TakesLateArrivals()
    {
        var epochs = Node();
        var before = (await OpenAsync(epochs, Noon)).Pseudonymise("NL:12-ABC-3");

        _clock.Advance(TimeSpan.FromHours(12));

        Assert.Equal(before, (await OpenAsync(epochs, Noon)).Pseudonymise("NL:12-ABC-3"));
        Assert.Equal(0, await epochs.RunOnceAsync());
    }

    [Fact]
    public async Task Open_EpochThatHasNotBegun_IsRefusedUntilItHas()
    {
        var epochs = Node();

        Assert.Equal(EpochStatus.NotBegun, (await epochs.OpenAsync(Noon.AddHours(12))).Status);
        Assert.Equal(EpochStatus.Open, (await epochs.OpenAsync(Noon.AddHours(10))).Status);

        _clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal(EpochStatus.Open, (await epochs.OpenAsync(Noon.AddHours(12))).Status);
    }

    [Fact]
    public async Task RunOnce_WhenDue_DestroysForEveryNodeAndForGood()
    {
        var (one, other) = (Node(), Node());
        var held = await OpenAsync(one, Noon);
        await OpenAsync(other, Noon);
        _clock.Advance(TimeSpan.FromHours(17));

        Assert.Equal(1, await one.RunOnceAsync());
        Assert.Equal(0, await one.RunOnceAsync());
        Assert.Equal(0, await other.RunOnceAsync());
        Assert.Equal(EpochStatus.Destroyed, (await other.OpenAsync(Noon)).Status);

        // A clock set back brings nothing back: the tombstone stands.
        _clock.AdvanceWall(TimeSpan.FromHours(-17));
        Assert.Equal(EpochStatus.Destroyed, (await one.OpenAsync(Noon)).Status);
        Assert.Throws<ObjectDisposedException>(() => held.Pseudonymise("NL:12-ABC-3"));
    }

    [Fact]
    public async Task Held_PseudonymiserOfADueEpoch_RefusesWithAReasonBeforeAnyRun()
    {
        var held = await OpenAsync(Node(), Noon);
        held.Pseudonymise("NL:12-ABC-3");
        _clock.Advance(TimeSpan.FromHours(17));

        Assert.Equal(PseudonymisationOutcome.EpochDestroyed, held.TryPseudonymise("NL:12-ABC-3", out var pseudonym).Outcome);
        Assert.True(pseudonym.IsDefault);
        Assert.Equal("CRT-PSEUDONYMISATION-062", Assert.Throws<CityRightsException>(() => held.Pseudonymise("NL:12-ABC-3")).Code);
        Assert.Equal("CRT-PSEUDONYMISATION-062", Assert.Throws<CityRightsException>(() => held.PseudonymiseMany(["NL:12-ABC-3"], new ScopedPseudonym<ParkingDomain>[1])).Code);
    }

    [Fact]
    public async Task Open_AfterARestart_GoesOnWithTheSameKey()
    {
        var first = Node();
        var before = (await OpenAsync(first, Noon)).Pseudonymise("NL:12-ABC-3");
        first.Dispose();

        Assert.Equal(before, (await OpenAsync(Node(), Noon)).Pseudonymise("NL:12-ABC-3"));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await first.OpenAsync(Noon));
    }

    [Fact]
    public async Task Open_SharedPseudonymiserDisposedByItsUser_OpensAnew()
    {
        var epochs = Node();
        var before = await OpenAsync(epochs, Noon);
        var pseudonym = before.Pseudonymise("NL:12-ABC-3");
        before.Dispose();

        Assert.Equal(pseudonym, (await OpenAsync(epochs, Noon)).Pseudonymise("NL:12-ABC-3"));
    }

    [Fact]
    public async Task Open_KeyOfAnotherEpochDomainOrTenantOrAltered_IsUnreadable()
    {
        await OpenAsync(Node(), Noon);
        var record = Assert.Single(await _store.ListAsync(default));
        var altered = record.Wrapped.ToArray();
        altered[20] ^= 1;
        using var ring = FixedKeySource.Ring();
        var moved = EpochKeyWrap.Wrap(ring, new("parking", "E20261126"), new byte[32]);
        var ofAnother = EpochKeyWrap.Wrap(ring, new("taxi", "E20261127"), new byte[32]);

        await AssertUnreadableAsync(new(record.Id, record.Due, altered), Tenants.Default, Noon);
        await AssertUnreadableAsync(new(record.Id, record.Due, moved), Tenants.Default, Noon);
        await AssertUnreadableAsync(new(record.Id, record.Due, ofAnother), Tenants.Default, Noon);
        await AssertUnreadableAsync(record, "alphen", Noon);
        await AssertUnreadableAsync(new(record.Id, record.Due, [1, 2, 3]), Tenants.Default, Noon);
    }

    [Fact]
    public async Task Open_WrappingVersionDestroyed_IsUnreadableAndNamesTheReason()
    {
        await OpenAsync(Node(versions: 1), Noon);
        var ring = KeyRing.Open(new FixedKeySource(KeyState.Destroyed, KeyState.Active));
        _opened.Add(ring);

        var exception = await Assert.ThrowsAsync<CityRightsException>(async () => await Node(_store, ring).OpenAsync(Noon));

        Assert.Equal("CRT-PSEUDONYMISATION-063", exception.Code);
    }

    [Fact]
    public async Task Rotation_InsideAnEpoch_LinksAllTheSame()
    {
        var before = (await OpenAsync(Node(versions: 1), Noon)).Pseudonymise("NL:12-ABC-3");

        Assert.Equal(before, (await OpenAsync(Node(versions: 2), Noon)).Pseudonymise("NL:12-ABC-3"));
    }

    [Fact]
    public async Task Container_StoreDeclared_InjectsTheEpochs()
    {
        using var folder = new TempFolder();
        KeyFile.Create(folder.PathOf("city.keys"));
        await using var provider = Declare(folder, x => x.EpochKeys(new FileEpochKeyStore(folder.PathOf("epochs"))));

        var opening = await provider.GetRequiredService<EpochPseudonyms<ParkingDomain>>().OpenAsync(TimeProvider.System.GetUtcNow());

        Assert.Equal(EpochStatus.Open, opening.Status);
        Assert.Throws<CityRightsException>(() => provider.GetRequiredService<IPseudonymiser<ParkingDomain>>());
        await using var without = Declare(folder, x => x);
        Assert.Contains("CRT-PSEUDONYMISATION-065", Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(
            () => without.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate()).Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Declare(TempFolder folder, Func<PseudonymisationBuilder, PseudonymisationBuilder> declare)
    {
        var services = new ServiceCollection();
        services.AddCityRights(city => city
            .Organisation("Gemeente Voorbeeld", contact: "privacy@voorbeeld.example")
            .AddPseudonymisation(x => declare(x.KeysFromFile(folder.PathOf("city.keys"))).Domain<ParkingDomain>(d => d.Policy(Policy).Field("plate", IdentifierFormats.Plate))));
        return services.BuildServiceProvider();
    }

    private static EpochPolicy Policy => new(EpochLength.Day, Amsterdam, grace: TimeSpan.FromHours(4));

    private static string Body(ScopedPseudonym<ParkingDomain> pseudonym) => pseudonym.ToToken()[^27..^1];

    private static async Task<ScopedPseudonymiser<ParkingDomain>> OpenAsync(EpochPseudonyms<ParkingDomain> epochs, DateTimeOffset instant)
    {
        var opening = await epochs.OpenAsync(instant);
        Assert.Equal(EpochStatus.Open, opening.Status);
        return opening.Pseudonymiser!;
    }

    private async Task AssertUnreadableAsync(EpochKeyRecord record, string tenant, DateTimeOffset instant)
    {
        var store = new InMemoryEpochKeyStore();
        await store.AddOrGetAsync(record, default);
        var exception = await Assert.ThrowsAsync<CityRightsException>(async () => await Node(store, FixedKeySource.Ring(tenant: tenant)).OpenAsync(instant));
        Assert.Equal("CRT-PSEUDONYMISATION-063", exception.Code);
    }

    private EpochPseudonyms<ParkingDomain> Node(int versions = 1) => Node(_store, FixedKeySource.Ring(versions));

    private EpochPseudonyms<ParkingDomain> Node(EpochKeyStore store, KeyRing? ring = null)
    {
        var service = new PseudonymisationService(
            ring ?? FixedKeySource.Ring(), PseudonymDomainDefinition.Of<ParkingDomain>(d => d.Policy(Policy).Field("plate", IdentifierFormats.Plate)));
        var epochs = service.Epochs<ParkingDomain>(store, _clock);
        _opened.Add(epochs);
        _opened.Add(service);
        return epochs;
    }
}
