using CityRights.Pseudonymisation;
using CityRights.Sqlite.Database;
using CityRights.Testing;

namespace CityRights.Sqlite.Reidentification;

public sealed class SqliteReidentificationStoreConformanceTests : ReidentificationStoreConformance
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

    protected override ValueTask<ReidentificationStore> OpenAsync(string tenant) =>
        ValueTask.FromResult<ReidentificationStore>(new SqliteReidentificationStore(tenant, _files[0].Options));

    protected override async ValueTask<ReidentificationStore> ReopenAsync(ReidentificationStore store)
    {
        await store.DisposeAsync();
        return new SqliteReidentificationStore(store.Tenant, _files[0].Options);
    }

    protected override async ValueTask<ReidentificationStore> OpenElsewhereAsync(string tenant)
    {
        var file = await StoreFile.CreateAsync();
        _files.Add(file);
        return new SqliteReidentificationStore(tenant, file.Options);
    }
}
