using CityRights.Pseudonymisation;
using CityRights.Testing;

namespace CityRights.Tests.Pseudonymisation.Reidentification.Memory;

public class InMemoryReidentificationStoreConformanceTests : ReidentificationStoreConformance
{
    protected override ValueTask<ReidentificationStore> OpenAsync(string tenant) => ValueTask.FromResult<ReidentificationStore>(new InMemoryReidentificationStore(tenant));

    protected override ValueTask<ReidentificationStore> ReopenAsync(ReidentificationStore store) => ValueTask.FromResult(store);

    protected override ValueTask<ReidentificationStore> OpenElsewhereAsync(string tenant) => OpenAsync(tenant);
}

public class InMemoryReidentificationStoreTests
{
    [Fact]
    public async Task Call_AfterDisposal_Throws()
    {
        var store = new InMemoryReidentificationStore();
        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.OpenAsync());
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.FindAsync(Guid.NewGuid()));
    }

    [Fact]
    public async Task Arguments_ThatDoNotBelongTogether_AreRefused()
    {
        await using var store = new InMemoryReidentificationStore();
        var request = ReidentificationSamples.Case();
        var entry = ReidentificationSamples.Entry(request, ReidentificationAct.Requested);

        await Assert.ThrowsAsync<ArgumentException>(async () => await store.AddAsync(request with { State = ReidentificationState.Approved }, entry, default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.AddAsync(request, entry with { Operator = "other" }, default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.AddAsync(request, entry with { Request = Guid.NewGuid() }, default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.RevealAsync(entry, default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.ApproveAsync(entry, "s"));
        await Assert.ThrowsAsync<ArgumentException>(async () => await store.RecordAsync(entry));
    }
}
