using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Tests.Keys;

namespace CityRights.Tests.Pseudonymisation.Reidentification.Desk;

/// <summary>Tokeniser, vault and desk follow the ring: a new version is used, a version that went opens nothing.</summary>
public sealed class FollowTheRingTests : IDisposable
{
    private readonly DeskFixture _desk = new();
    private readonly MutableKeySource _source = new(MutableKeySource.Of(KeyState.Relinking, KeyState.Active));
    private readonly KeyRing _ring;

    public FollowTheRingTests() => _ring = KeyRing.Open(_source);

    [Fact]
    public async Task Tokens_OfAVersionThatWent_AreRefused()
    {
        using var service = new PseudonymisationService(_ring, TestDomains.Parking);
        using var tokens = new ReversibleTokens(_ring, service);
        var desk = ReidentificationDesk.Open(new(_desk.Store, _desk.Options) { Tokens = tokens, Time = _desk.Clock });
        var parking = tokens.Domain<ParkingDomain>();
        var older = parking.CandidatesFor(DeskFixture.Plate, "plate")[1].ToToken();
        var approved = await _desk.ApprovedAsync(older);

        await ReloadAsync(KeyState.Retired, KeyState.Active);

        Assert.Equal(ReidentificationRefusal.KeyVersionNotLive, (await desk.RequestAsync(_desk.Request(older))).Refusal);
        using var answer = await desk.RevealAsync(approved.Id, "j.devries");
        Assert.Equal(ReidentificationRefusal.KeyVersionNotLive, answer.Refusal);
        Assert.Single(parking.CandidatesFor(DeskFixture.Plate, "plate"));
    }

    [Fact]
    public async Task Tokens_AfterARotation_AreOfTheNewVersionAndKeepTheVaults()
    {
        using var service = new PseudonymisationService(_ring, TestDomains.Parking);
        using var tokens = new ReversibleTokens(_ring, service);
        using var vault = new TokenVault(_ring, service, _desk.VaultStore, _desk.Clock);
        var vaultToken = await vault.Domain<ParkingDomain>().TokeniseAsync(DeskFixture.Plate, "plate");

        await ReloadAsync(KeyState.Relinking, KeyState.Relinking, KeyState.Active);

        Assert.Equal(3, tokens.Domain<ParkingDomain>().Tokenise(DeskFixture.Plate, "plate").KeyVersion);
        Assert.Equal(vaultToken, await vault.Domain<ParkingDomain>().TokeniseAsync(DeskFixture.Plate, "plate"));
    }

    public void Dispose()
    {
        _ring.Dispose();
        _desk.Dispose();
    }

    private async Task ReloadAsync(params KeyState[] states)
    {
        _source.Versions = MutableKeySource.Of(states);
        await _ring.ReloadAsync();
    }
}
