using CityRights.Consent;

namespace CityRights.Testing;

/// <summary>
/// Proves that a store keeps every clause of <see cref="ConsentStore"/>. A store derives this class and runs it whole. One instance stands for one
/// medium (a file, a database): stores opened from it for different tenants share it as far as the kind of store can share.
/// </summary>
public abstract partial class ConsentStoreConformance : IAsyncLifetime
{
    private readonly List<ConsentStore> _opened = [];
    private ConsentStore? _store;

    /// <summary>The store under test, of tenant <c>alphen</c>.</summary>
    protected ConsentStore Store => _store ?? throw new InvalidOperationException("The suite was not initialised.");

    /// <summary>Opens a store for a tenant on the medium of this instance.</summary>
    protected abstract ValueTask<ConsentStore> OpenAsync(string tenant);

    /// <summary>Closes a store and opens it again on the same medium; gives back the same store where nothing outlives its closing.</summary>
    protected abstract ValueTask<ConsentStore> ReopenAsync(ConsentStore store);

    /// <summary>Opens a store on a medium of its own, to be imported into.</summary>
    protected abstract ValueTask<ConsentStore> OpenElsewhereAsync(string tenant);

    public virtual async Task InitializeAsync() => _store = await KeepAsync(OpenAsync("alphen"));

    public virtual async Task DisposeAsync()
    {
        foreach (var store in _opened)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task OpenAsync_AnyNumberOfTimes_LeavesTheStoreAsItIs()
    {
        await Store.OpenAsync();
        await Store.OpenAsync();

        await foreach (var record in Store.ExportAsync())
        {
            Assert.Fail($"An empty store exports {record.GetType().Name}.");
        }
    }

    private async ValueTask<ConsentStore> KeepAsync(ValueTask<ConsentStore> opening)
    {
        var store = await opening;
        if (!_opened.Contains(store))
        {
            _opened.Add(store);
        }

        return store;
    }

    private async ValueTask<ConsentStore> ReopenedAsync()
    {
        _opened.Remove(Store);
        return _store = await KeepAsync(ReopenAsync(Store));
    }
}
