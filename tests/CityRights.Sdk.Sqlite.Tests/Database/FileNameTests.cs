using CityRights.Consent;
using CityRights.Testing;

namespace CityRights.Sqlite.Database;

public class FileNameTests
{
    [LinuxFact]
    public async Task OpenAsync_ThroughALink_IsTheSameFile()
    {
        using var file = await StoreFile.CreateAsync();
        using var elsewhere = new TempFolder();
        File.CreateSymbolicLink(elsewhere.PathOf("link.db"), file.Path);
        Directory.CreateSymbolicLink(elsewhere.PathOf("folder"), file.Folder);
        await using var store = file.Store();
        await store.OpenAsync();

        foreach (var name in (string[])["link.db", "folder/cityrights.db"])
        {
            await using var second = new SqliteConsentStore("default", new() { ConnectionString = $"Data Source={elsewhere.PathOf(name)}", OwnershipWait = TimeSpan.Zero });
            Assert.Equal("CRT-SQLITE-013", (await Assert.ThrowsAsync<CityRightsException>(async () => await second.OpenAsync())).Code);
        }
    }

    [LinuxFact]
    public async Task AppendAsync_FileDeletedMeanwhile_IsNotAcknowledged()
    {
        using var file = await StoreFile.CreateAsync();
        await using var store = file.Store();
        await store.OpenAsync();
        File.Delete(file.Path);

        var refused = await Assert.ThrowsAsync<CityRightsException>(
            async () => await store.AppendAsync(Batches.Of(Batches.Somebody(), Batches.Event(ConsentEventKind.Refused))));

        Assert.Equal("CRT-SQLITE-035", refused.Code);
    }

    [LinuxFact]
    public async Task EnsureAsync_NewFile_IsItsOwnersAlone()
    {
        using var file = await StoreFile.CreateAsync();
        await using var store = file.Store();
        await store.AppendAsync(Batches.Of(Batches.Somebody(), Batches.Event(ConsentEventKind.Refused)));

        Assert.All(
            Directory.GetFiles(file.Folder),
            static path => Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite)));
    }
}
