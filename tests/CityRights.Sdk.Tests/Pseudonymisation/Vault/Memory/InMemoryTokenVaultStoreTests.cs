using CityRights.Pseudonymisation;
using CityRights.Testing;

namespace CityRights.Tests.Pseudonymisation.Vault.Memory;

public class InMemoryTokenVaultStoreConformanceTests : TokenVaultStoreConformance
{
    protected override ValueTask<TokenVaultStore> OpenAsync(string tenant) => ValueTask.FromResult<TokenVaultStore>(new InMemoryTokenVaultStore(tenant));

    protected override ValueTask<TokenVaultStore> ReopenAsync(TokenVaultStore store) => ValueTask.FromResult(store);

    protected override ValueTask<TokenVaultStore> OpenElsewhereAsync(string tenant) => OpenAsync(tenant);
}
