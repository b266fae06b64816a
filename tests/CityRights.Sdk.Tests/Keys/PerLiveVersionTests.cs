using CityRights.Keys;

namespace CityRights.Tests.Keys;

public sealed class PerLiveVersionTests : IDisposable
{
    private readonly MutableKeySource _source = new(MutableKeySource.Of(KeyState.Relinking, KeyState.Active));
    private readonly KeyRing _ring;
    private readonly PerLiveVersion<Item> _items;

    public PerLiveVersionTests()
    {
        _ring = KeyRing.Open(_source);
        _items = new(_ring, version => new(version));
    }

    public void Dispose()
    {
        _items.Dispose();
        _ring.Dispose();
    }

    [Fact]
    public async Task All_AfterARotation_KeepsItemsAndAddsTheNewest()
    {
        var before = _items.All;
        _source.Versions = MutableKeySource.Of(KeyState.Relinking, KeyState.Relinking, KeyState.Active);
        await _ring.ReloadAsync();

        Assert.Equal([3, 2, 1], _items.All.Select(item => item.Version));
        Assert.Equal(before, _items.All.Skip(1));
        Assert.All(_items.All, item => Assert.False(item.IsDisposed));
    }

    [Fact]
    public async Task Reload_RetiredVersion_DisposesItsItemAtOnce()
    {
        var before = _items.All;
        _source.Versions = MutableKeySource.Of(KeyState.Retired, KeyState.Active);
        await _ring.ReloadAsync();

        Assert.Equal([false, true], before.Select(item => item.IsDisposed));
        Assert.Equal([2], _items.All.Select(item => item.Version));
    }

    [Fact]
    public async Task All_AfterDispose_ThrowsAndFollowsNoMore()
    {
        var items = _items.All;
        _items.Dispose();
        Assert.All(items, item => Assert.True(item.IsDisposed));
        _source.Versions = MutableKeySource.Of(KeyState.Retired, KeyState.Active);

        Assert.Equal(KeyReloadOutcome.Changed, (await _ring.ReloadAsync()).Outcome);
        Assert.Throws<ObjectDisposedException>(() => _items.All);
    }

    private sealed class Item(int version) : IDisposable
    {
        public int Version => version;

        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
