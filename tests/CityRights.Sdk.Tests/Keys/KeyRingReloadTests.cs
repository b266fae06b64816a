using CityRights.Keys;
using CityRights.Testing;

namespace CityRights.Tests.Keys;

public sealed class KeyRingReloadTests : IDisposable
{
    private readonly TestClock _clock = new();
    private readonly MutableKeySource _source = new(MutableKeySource.Of(KeyState.Relinking, KeyState.Active));
    private readonly KeyRing _ring;

    public KeyRingReloadTests() => _ring = KeyRing.Open(_source, time: _clock);

    public void Dispose() => _ring.Dispose();

    [Fact]
    public void PendingVersion_WhenItsMomentComes_IsUsedWithoutARestart()
    {
        var moment = _clock.GetUtcNow().AddDays(2);
        using var ring = KeyRing.Open(new MutableKeySource([.. MutableKeySource.Of(KeyState.Active), MutableKeySource.Pending(2, moment)]), time: _clock);
        Assert.Equal(1, ring.CurrentVersion);
        Assert.Throws<CityRightsException>(() => Key(ring, 2));

        _clock.SetWall(moment);

        Assert.Equal(2, ring.CurrentVersion);
        Assert.Equal([2, 1], ring.LiveVersions);
        Assert.Equal([KeyState.Relinking, KeyState.Active], ring.Versions.Select(version => version.State));
        Assert.NotEqual(Key(ring, 1), Key(ring, 2));
    }

    [Fact]
    public void PendingVersion_ClockSetBackAfterwards_StaysInUse()
    {
        var moment = _clock.GetUtcNow().AddDays(2);
        using var ring = KeyRing.Open(
            new MutableKeySource([.. MutableKeySource.Of(KeyState.Active), MutableKeySource.Pending(2, moment), MutableKeySource.Pending(3, moment.AddDays(9))]), time: _clock);
        _clock.SetWall(moment);
        Assert.Equal(2, ring.CurrentVersion);

        _clock.AdvanceWall(TimeSpan.FromDays(-30));

        Assert.Equal(2, ring.CurrentVersion);
    }

    [Fact]
    public async Task Reload_AfterARotation_TakesTheNewVersion()
    {
        var older = Key(_ring, 2);
        _source.Versions = MutableKeySource.Of(KeyState.Relinking, KeyState.Relinking, KeyState.Active);

        var reload = await _ring.ReloadAsync();

        Assert.Equal(KeyReloadOutcome.Changed, reload.Outcome);
        Assert.Null(reload.Problem);
        Assert.Equal(_ring.Versions, reload.Versions);
        Assert.Equal(3, _ring.CurrentVersion);
        Assert.Equal(older, Key(_ring, 2));
    }

    [Fact]
    public async Task Reload_NothingChanged_SaysSo()
    {
        var snapshot = _ring.Snapshot;

        Assert.Equal(KeyReloadOutcome.Unchanged, (await _ring.ReloadAsync()).Outcome);

        Assert.Same(snapshot, _ring.Snapshot);
    }

    [Theory]
    [InlineData(KeyState.Retired)]
    [InlineData(KeyState.Destroyed)]
    public async Task Reload_VersionThatEnded_IsOverwrittenInMemory(KeyState end)
    {
        var memory = _ring.Snapshot.RootOf(1)!.Memory;
        _source.Versions = MutableKeySource.Of(end, KeyState.Active);

        Assert.Equal(KeyReloadOutcome.Changed, (await _ring.ReloadAsync()).Outcome);

        Assert.Equal(new byte[32], memory.ToArray());
        Assert.Equal([2], _ring.LiveVersions);
        Assert.Equal("CRT-KEYS-005", Assert.Throws<CityRightsException>(() => Key(_ring, 1)).Code);
    }

    [Fact]
    public async Task Reload_LosingAVersion_IsRefused()
    {
        _source.Versions = MutableKeySource.Of(KeyState.Active);

        await AssertKeptAsync("CRT-KEYS-031");
    }

    [Fact]
    public async Task Reload_ExchangedRoot_IsRefused()
    {
        _source.RootOf = static number => FixedKeySource.RootOf(number == 2 ? 77 : number);
        _source.Versions = [FixedKeySource.Version(1, KeyState.Relinking), FixedKeySource.Version(2, KeyState.Active, FixedKeySource.RootOf(77))];

        await AssertKeptAsync("CRT-KEYS-032");
    }

    [Fact]
    public async Task Reload_VersionBackInItsLife_IsRefused()
    {
        _source.Versions = MutableKeySource.Of(KeyState.Retired, KeyState.Active);
        await _ring.ReloadAsync();
        _source.Versions = MutableKeySource.Of(KeyState.Relinking, KeyState.Active);

        var reload = await _ring.ReloadAsync();

        Assert.Equal("CRT-KEYS-033", reload.Problem?.Code);
        Assert.Equal([2], _ring.LiveVersions);
    }

    [Fact]
    public async Task Reload_UnsoundVersions_AreRefused()
    {
        _source.Versions = MutableKeySource.Of(KeyState.Active, KeyState.Active);

        await AssertKeptAsync("CRT-KEYS-009");
    }

    [Fact]
    public async Task Reload_SourceThatFails_KeepsTheRingAndNamesNoDetail()
    {
        _source.Failure = new IOException("a detail that may be secret");

        var problem = await AssertKeptAsync("CRT-KEYS-034");

        Assert.DoesNotContain("detail", problem.Message, StringComparison.Ordinal);
        _source.Failure = null;
        Assert.Equal(KeyReloadOutcome.Unchanged, (await _ring.ReloadAsync()).Outcome);
    }

    [Fact]
    public async Task Reload_Refused_LeavesNoRootOfTheReadingBehind()
    {
        Memory<byte> read = default;
        var source = new LateSource(material => read = material.Keys[0].Root!.Memory);
        using var ring = KeyRing.Open(source);
        source.Lose = true;

        Assert.Equal("CRT-KEYS-031", (await ring.ReloadAsync()).Problem?.Code);

        Assert.Equal(new byte[32], read.ToArray());
    }

    [Fact]
    public async Task Reload_CancelledOrDisposed_Throws()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _ring.ReloadAsync(new(canceled: true)).AsTask());
        _ring.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _ring.ReloadAsync().AsTask());
    }

    private async Task<CityRightsException> AssertKeptAsync(string code)
    {
        var before = Key(_ring, 2);

        var reload = await _ring.ReloadAsync();

        Assert.Equal(KeyReloadOutcome.Failed, reload.Outcome);
        Assert.Equal(code, reload.Problem?.Code);
        Assert.Equal([2, 1], _ring.LiveVersions);
        Assert.Equal(before, Key(_ring, 2));
        return reload.Problem!;
    }

    private static byte[] Key(KeyRing ring, int version)
    {
        var key = new byte[32];
        ring.Derive(version, "test", key);
        return key;
    }

    private sealed class LateSource(Action<KeyMaterial> look) : KeySource
    {
        public bool Lose { get; set; }

        public override string Description => "test";

        public override ValueTask LoadAsync(KeyMaterial destination, CancellationToken cancellationToken)
        {
            destination.Add(FixedKeySource.Version(1, Lose ? KeyState.Active : KeyState.Relinking), FixedKeySource.RootOf(1));
            if (!Lose)
            {
                destination.Add(FixedKeySource.Version(2, KeyState.Active), FixedKeySource.RootOf(2));
            }

            look(destination);
            return ValueTask.CompletedTask;
        }
    }
}
