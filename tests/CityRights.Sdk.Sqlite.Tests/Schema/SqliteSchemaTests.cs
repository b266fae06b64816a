using CityRights.Consent;
using CityRights.Sqlite.Database;
using CityRights.Testing;
using Microsoft.Data.Sqlite;

namespace CityRights.Sqlite.Schema;

public class SqliteSchemaTests
{
    [Fact]
    public async Task OpenAsync_NoFile_IsRefusedAndMakesNone()
    {
        using var folder = new TempFolder();
        await using var store = new SqliteConsentStore("default", new() { ConnectionString = $"Data Source={folder.PathOf("none.db")}" });

        Assert.Equal("CRT-SQLITE-011", (await Assert.ThrowsAsync<CityRightsException>(async () => await store.OpenAsync())).Code);
        Assert.False(File.Exists(folder.PathOf("none.db")));
    }

    [Fact]
    public async Task OpenAsync_EnsureSchemaAsked_Creates()
    {
        using var folder = new TempFolder();
        await using var store = new SqliteConsentStore("default", new() { ConnectionString = $"Data Source={folder.PathOf("new.db")}", EnsureSchema = true });

        await store.AppendAsync(Batches.Of(Batches.Somebody(), Batches.Event(ConsentEventKind.Refused)));
    }

    [Fact]
    public async Task EnsureAsync_Twice_AppliesOnce()
    {
        using var file = await StoreFile.CreateAsync();

        Assert.Equal(0, await SqliteSchema.EnsureAsync(file.Options));
        Assert.Equal((long)SqliteSchema.Version, file.Ask("SELECT schema FROM cityrights_store"));
    }

    /// <summary>An application keeps its own tables, and the number of its own schema, in the same file.</summary>
    [Fact]
    public async Task EnsureAsync_FileOfAnApplication_LeavesItsVersionAlone()
    {
        using var file = await StoreFile.CreateAsync();
        file.Ask("PRAGMA user_version = 7");
        Assert.Equal(0, await SqliteSchema.EnsureAsync(file.Options));

        Assert.Equal(7L, file.Ask("PRAGMA user_version"));
        await using var store = file.Store();
        await store.OpenAsync();
    }

    [Fact]
    public async Task OpenAsync_DatabaseOfALaterVersion_IsRefused()
    {
        using var file = await StoreFile.CreateAsync();
        file.Ask("UPDATE cityrights_store SET schema = 99");
        await using var store = file.Store();

        Assert.Equal("CRT-SQLITE-012", (await Assert.ThrowsAsync<CityRightsException>(async () => await store.OpenAsync())).Code);
    }

    [Fact]
    public async Task OpenAsync_FileThatIsNoDatabase_IsRefusedAndUnchanged()
    {
        using var folder = new TempFolder();
        var path = folder.Write("notes.db", string.Concat(Enumerable.Repeat("This is a letter, not a database. ", 100)));
        var before = await File.ReadAllBytesAsync(path);
        await using var store = new SqliteConsentStore("default", new() { ConnectionString = $"Data Source={path}", EnsureSchema = true });

        Assert.Equal("CRT-SQLITE-031", (await Assert.ThrowsAsync<CityRightsException>(async () => await store.OpenAsync())).Code);
        Assert.Equal(before, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task OpenAsync_FolderMissing_NamesTheFix()
    {
        using var folder = new TempFolder();
        await using var store = new SqliteConsentStore("default", new() { ConnectionString = $"Data Source={folder.PathOf("no/such/folder.db")}", EnsureSchema = true });

        Assert.Equal("CRT-SQLITE-032", (await Assert.ThrowsAsync<CityRightsException>(async () => await store.OpenAsync())).Code);
    }

    [Theory]
    [InlineData("UPDATE cityrights_change SET at = 0")]
    [InlineData("DELETE FROM cityrights_change")]
    public async Task Events_EditedByHand_AreRefusedByTheDatabase(string sql)
    {
        using var file = await StoreFile.CreateAsync();
        await using (var store = file.Store())
        {
            await store.AppendAsync(Batches.Of(Batches.Somebody(), Batches.Event(ConsentEventKind.Refused)));
        }

        Assert.Contains("appended", Assert.Throws<SqliteException>(() => file.Ask(sql)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no connection string at all")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=x.db;Mode=Memory")]
    [InlineData("Data Source=x.db;Mode=ReadOnly")]
    [InlineData("Data Source=x.db;Password=secret")]
    [InlineData("Data Source=file:x.db")]
    public void Constructor_ConnectionStringItCannotKeepItsPromisesWith_IsRefused(string connectionString)
    {
        var refused = Assert.Throws<ArgumentException>(() => new SqliteConsentStore("default", new() { ConnectionString = connectionString }));

        Assert.Contains("CRT-SQLITE-00", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }
}
