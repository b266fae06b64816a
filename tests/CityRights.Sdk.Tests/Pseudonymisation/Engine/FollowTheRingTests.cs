using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Testing;
using CityRights.Tests.Keys;

namespace CityRights.Tests.Pseudonymisation.Engine;

public sealed class FollowTheRingTests : IDisposable
{
    private readonly MutableKeySource _source = new(MutableKeySource.Of(KeyState.Relinking, KeyState.Active));
    private readonly TestClock _clock = new();
    private readonly KeyRing _ring;
    private readonly PseudonymisationService _service;

    public FollowTheRingTests()
    {
        _ring = KeyRing.Open(_source, time: _clock);
        _service = new(_ring, PseudonymDomainDefinition.Of<YouthCareDomain>(domain => domain.Field("permit", IdentifierFormats.Text, 1_000_000)));
    }

    public void Dispose()
    {
        _service.Dispose();
        _ring.Dispose();
    }

    [Fact]
    public async Task Pseudonymiser_AfterARotation_UsesTheNewVersionAndFindsByTheOlder()
    {
        var pseudonymiser = _service.Domain<YouthCareDomain>();
        var older = pseudonymiser.Pseudonymise("x");
        await ReloadAsync(KeyState.Relinking, KeyState.Relinking, KeyState.Active);

        Assert.Equal(3, pseudonymiser.KeyVersion);
        Assert.Equal(3, pseudonymiser.Pseudonymise("x").KeyVersion);
        Assert.Contains(older, pseudonymiser.CandidatesFor("x"));
        Assert.Equal(3, _service.KeyVersion);
        Assert.Equal(3, _service.Subjects.Resolve("text", "x").Current.KeyVersion);
    }

    [Fact]
    public void Pseudonymiser_AtTheActivationMoment_UsesThePendingVersion()
    {
        using var ring = KeyRing.Open(
            new MutableKeySource([.. MutableKeySource.Of(KeyState.Active), MutableKeySource.Pending(2, _clock.GetUtcNow().AddHours(1))]), time: _clock);
        using var service = new PseudonymisationService(ring, _service.Domains);
        var pseudonymiser = service.Domain<YouthCareDomain>();
        var before = pseudonymiser.Pseudonymise("x");
        Assert.Equal(1, before.KeyVersion);
        Assert.Single(pseudonymiser.CandidatesFor("x"));

        _clock.AdvanceWall(TimeSpan.FromHours(1));

        Assert.Equal(2, pseudonymiser.Pseudonymise("x").KeyVersion);
        Assert.Equal(before, pseudonymiser.CandidatesFor("x")[1]);
    }

    [Fact]
    public async Task FieldPseudonymiser_AfterARotation_StaysBoundToItsVersion()
    {
        var bound = _service.Field("youth-care");
        var token = bound.ToToken("x");
        await ReloadAsync(KeyState.Relinking, KeyState.Relinking, KeyState.Active);

        Assert.Equal(token, bound.ToToken("x"));
        Assert.Equal(2, bound.KeyVersion);
        Assert.Equal(3, _service.Field("youth-care").KeyVersion);
    }

    [Fact]
    public async Task FieldPseudonymiser_VersionThatWasRetired_MakesNothingMore()
    {
        var bound = _service.Field("youth-care", keyVersion: 1);
        bound.ToToken("x");
        await ReloadAsync(KeyState.Retired, KeyState.Active);

        Assert.Equal("CRT-PSEUDONYMISATION-013", Assert.Throws<CityRightsException>(() => bound.ToToken("x")).Code);
        Assert.Equal("CRT-PSEUDONYMISATION-013", Assert.Throws<CityRightsException>(() => _service.Field("youth-care", keyVersion: 1)).Code);
    }

    [Fact]
    public async Task BorrowedHash_VersionRetiredMeanwhile_FinishesItsWork()
    {
        using var engine = new FieldEngine(_ring, 1, "d", new("f", IdentifierFormats.Text));
        Assert.Null(engine.TryCompute("x", out var expected));
        var borrowed = engine.TryRent()!;
        await ReloadAsync(KeyState.Destroyed, KeyState.Active);

        Assert.Null(borrowed.TryCompute("x", out var actual));
        engine.Return(borrowed);

        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task Engine_WhoseVersionWent_MakesNoNewHash()
    {
        using var engine = new FieldEngine(_ring, 1, "d", new("f", IdentifierFormats.Text));
        await ReloadAsync(KeyState.Destroyed, KeyState.Active);

        Assert.Null(engine.TryRent());
        Assert.Equal("CRT-PSEUDONYMISATION-013", Assert.Throws<CityRightsException>(() => engine.TryCompute("x", out _)).Code);
    }

    [Fact]
    public void Service_Disposed_EndsItsPseudonymisers()
    {
        var pseudonymiser = _service.Domain<YouthCareDomain>();
        var bound = _service.Field("youth-care");
        pseudonymiser.Pseudonymise("x");
        bound.ToToken("x");
        _service.Dispose();

        Assert.Throws<ObjectDisposedException>(() => pseudonymiser.Pseudonymise("x"));
        Assert.Throws<ObjectDisposedException>(() => bound.ToToken("x"));
        Assert.Throws<ObjectDisposedException>(() => pseudonymiser.CandidatesFor("x"));
    }

    private async Task ReloadAsync(params KeyState[] states)
    {
        _source.Versions = MutableKeySource.Of(states);
        Assert.Equal(KeyReloadOutcome.Changed, (await _ring.ReloadAsync()).Outcome);
    }
}
