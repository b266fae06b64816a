using CityRights.Consent;
using CityRights.Testing;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent;

public class InMemoryConsentStoreConformanceTests : ConsentStoreConformance
{
    protected override ValueTask<ConsentStore> OpenAsync(string tenant) => ValueTask.FromResult<ConsentStore>(new InMemoryConsentStore(tenant));

    protected override ValueTask<ConsentStore> ReopenAsync(ConsentStore store) => ValueTask.FromResult(store);

    protected override ValueTask<ConsentStore> OpenElsewhereAsync(string tenant) => OpenAsync(tenant);
}

public class InMemoryConsentStoreTests
{
    [Fact]
    public async Task Call_AfterDisposal_Throws()
    {
        var store = new InMemoryConsentStore();
        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.ReadAsync(Person(1), Sms));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.AppendAsync(Batch(Person(1), ConsentEventKind.Given)));
    }

    [Fact]
    public void Tenant_NotNamed_IsTheDefault() => Assert.Equal(Tenants.Default, new InMemoryConsentStore().Tenant);
}
