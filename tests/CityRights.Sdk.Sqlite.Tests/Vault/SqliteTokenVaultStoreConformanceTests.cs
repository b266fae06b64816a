using CityRights.Pseudonymisation;
using CityRights.Sqlite.Database;
using CityRights.Testing;

namespace CityRights.Sqlite.Vault;

public sealed class SqliteTokenVaultStoreConformanceTests : TokenVaultStoreConformance
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

    protected override ValueTask<TokenVaultStore> OpenAsync(string tenant) =>
        ValueTask.FromResult<TokenVaultStore>(new SqliteTokenVaultStore(tenant, _files[0].Options));

    protected override async ValueTask<TokenVaultStore> ReopenAsync(TokenVaultStore store)
    {
        await store.DisposeAsync();
        return new SqliteTokenVaultStore(store.Tenant, _files[0].Options);
    }

    protected override async ValueTask<TokenVaultStore> OpenElsewhereAsync(string tenant)
    {
        var file = await StoreFile.CreateAsync();
        _files.Add(file);
        return new SqliteTokenVaultStore(tenant, file.Options);
    }
}
