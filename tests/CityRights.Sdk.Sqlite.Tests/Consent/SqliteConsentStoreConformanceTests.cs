using CityRights.Consent;
using CityRights.Sqlite.Database;
using CityRights.Testing;

namespace CityRights.Sqlite.Consent;

public sealed class SqliteConsentStoreConformanceTests : ConsentStoreConformance
{
    private readonly List<StoreFile> _files = [];

    public override async Task InitializeAsync()
    {
        _files.Add(await StoreFile.CreateAsync());
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _files.ForEach(static file => file.Dispose());
    }

    protected override ValueTask<ConsentStore> OpenAsync(string tenant) => ValueTask.FromResult<ConsentStore>(_files[0].Store(tenant));

    protected override async ValueTask<ConsentStore> ReopenAsync(ConsentStore store)
    {
        await store.DisposeAsync();
        return _files[0].Store(store.Tenant);
    }

    protected override async ValueTask<ConsentStore> OpenElsewhereAsync(string tenant)
    {
        var file = await StoreFile.CreateAsync();
        _files.Add(file);
        return file.Store(tenant);
    }
}
