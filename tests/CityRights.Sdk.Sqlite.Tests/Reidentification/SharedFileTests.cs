using CityRights.Consent;
using CityRights.Pseudonymisation;
using CityRights.Sqlite.Database;
using CityRights.Testing;
using Microsoft.Data.Sqlite;

namespace CityRights.Sqlite.Reidentification;

/// <summary>Consent, desk and vault of one tenant in one file: one owner, each kind once, closed with the last.</summary>
public class SharedFileTests
{
    [Fact]
    public async Task Stores_OfOneTenant_ShareTheFile()
    {
        using var file = await StoreFile.CreateAsync();
        var consent = file.Store();
        await using var desk = new SqliteReidentificationStore("default", file.Options);
        await using var vault = new SqliteTokenVaultStore("default", file.Options);
        await consent.OpenAsync();
        await vault.OpenAsync();
        var request = await desk.ApprovedAsync();
        await consent.AppendAsync(Batches.Of(Batches.Somebody(), Batches.Event(ConsentEventKind.Refused)));

        await consent.DisposeAsync();
        Assert.Equal(ReidentificationStoreStatus.Done, await desk.RevealAsync(request));

        await desk.DisposeAsync();
        await vault.DisposeAsync();
        await using var again = new SqliteReidentificationStore("default", file.Options);
        Assert.Equal(ReidentificationState.Revealed, (await again.FindAsync(request.Id))!.State);
    }

    [Fact]
    public async Task Store_OfTheSameKindAndTenantTwice_IsRefused()
    {
        using var file = await StoreFile.CreateAsync();
        await using var first = new SqliteReidentificationStore("default", file.Options);
        await using var second = new SqliteReidentificationStore("default", file.Options);
        await first.OpenAsync();

        Assert.Equal("CRT-SQLITE-013", (await Assert.ThrowsAsync<CityRightsException>(async () => await second.OpenAsync())).Code);
    }

    [Fact]
    public async Task OpenAsync_DatabaseOfTheFirstSchema_IsRefusedUntilItIsAskedFor()
    {
        using var folder = new TempFolder();
        var options = new SqliteStoreOptions { ConnectionString = $"Data Source={folder.PathOf("old.db")}", OwnershipWait = TimeSpan.Zero };
        using (var connection = new SqliteConnection(options.ConnectionString + ";Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = SqliteSchema.Scripts[0].Value + "\nUPDATE cityrights_store SET schema = 1;";
            command.ExecuteNonQuery();
        }

        await using (var early = new SqliteReidentificationStore("default", options))
        {
            Assert.Equal("CRT-SQLITE-011", (await Assert.ThrowsAsync<CityRightsException>(async () => await early.OpenAsync())).Code);
        }

        Assert.Equal(SqliteSchema.Version - 1, await SqliteSchema.EnsureAsync(options));
        await using var store = new SqliteReidentificationStore("default", options);
        await store.AddedAsync();
    }

    [Fact]
    public async Task Call_AfterDisposal_SaysWhichStore()
    {
        using var file = await StoreFile.CreateAsync();
        var store = new SqliteTokenVaultStore("default", file.Options);
        await store.DisposeAsync();

        Assert.Equal(nameof(SqliteTokenVaultStore), (await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.OpenAsync())).ObjectName);
    }

    [Fact]
    public async Task Journal_Edited_IsRefusedByTheDatabase()
    {
        using var file = await StoreFile.CreateAsync();
        await using (var store = new SqliteReidentificationStore("default", file.Options))
        {
            await store.AddedAsync();
        }

        Assert.Contains("never edited", Assert.Throws<SqliteException>(() => file.Ask("UPDATE cityrights_reidentification_entry SET operator = 'x'")).Message, StringComparison.Ordinal);
    }
}
