using CityRights.Consent;

namespace CityRights.Sqlite.Database;

public class OwnershipTests
{
    [Fact]
    public async Task OpenAsync_OwnedByAnotherProcess_IsRefusedWithTheFix()
    {
        using var file = await StoreFile.CreateAsync();
        await using var holder = new FileStream(file.Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        await using var store = file.Store();

        var refused = await Assert.ThrowsAsync<CityRightsException>(async () => await store.OpenAsync());

        Assert.Equal("CRT-SQLITE-010", refused.Code);
        Assert.Contains("OwnershipWait", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_OwnerLetsGoWhileWaiting_Opens()
    {
        using var file = await StoreFile.CreateAsync();
        var holder = new FileStream(file.Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        await using var store = new SqliteConsentStore("default", new() { ConnectionString = $"Data Source={file.Path}", OwnershipWait = TimeSpan.FromMinutes(1) });

        var opening = store.OpenAsync().AsTask();
        Assert.False(opening.IsCompleted);
        await holder.DisposeAsync();

        await opening;
    }

    [Fact]
    public async Task OpenAsync_SameTenantTwiceInOneProcess_IsRefused()
    {
        using var file = await StoreFile.CreateAsync();
        await using var first = file.Store();
        await first.OpenAsync();
        await using var second = file.Store();

        Assert.Equal("CRT-SQLITE-013", (await Assert.ThrowsAsync<CityRightsException>(async () => await second.OpenAsync())).Code);
    }

    [Fact]
    public async Task OpenAsync_TwoTenantsOneFile_ShareItAndSeeOnlyTheirOwn()
    {
        using var file = await StoreFile.CreateAsync();
        await using var alphen = file.Store("alphen");
        await using var delft = file.Store("delft");
        var person = Batches.Somebody();

        await alphen.AppendAsync(Batches.Of(person, Batches.Event(ConsentEventKind.Refused)));

        Assert.Equal(1, (await alphen.ReadAsync(person, "sms")).Version);
        Assert.Equal(0, (await delft.ReadAsync(person, "sms")).Version);
        await alphen.DisposeAsync();
        await delft.AppendAsync(Batches.Of(person, Batches.Event(ConsentEventKind.Refused)));
    }

    [Fact]
    public async Task DisposeAsync_ThenOpenedAgain_FindsWhatWasStored()
    {
        using var file = await StoreFile.CreateAsync();
        var person = Batches.Somebody();
        await using (var store = file.Store())
        {
            await store.AppendAsync(Batches.Of(person, Batches.Event(ConsentEventKind.Refused)));
        }

        await using var again = file.Store();
        Assert.Equal(1, (await again.ReadAsync(person, "sms")).Version);
    }

    [Fact]
    public async Task AnyCall_AfterDispose_IsRefused()
    {
        using var file = await StoreFile.CreateAsync();
        var store = file.Store();
        await store.OpenAsync();
        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.ReadAsync(Batches.Somebody(), "sms"));
        await Assert.ThrowsAsync<ObjectDisposedException>(
            async () => await store.AppendAsync(Batches.Of(Batches.Somebody(), Batches.Event(ConsentEventKind.Refused))));
    }
}
