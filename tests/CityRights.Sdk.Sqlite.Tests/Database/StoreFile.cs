using CityRights.Testing;
using Microsoft.Data.Sqlite;

namespace CityRights.Sqlite.Database;

/// <summary>A database file in a folder of its own, with its schema.</summary>
internal sealed class StoreFile : IDisposable
{
    private readonly TempFolder _folder = new();

    internal string Path => _folder.PathOf("cityrights.db");

    internal string Folder => _folder.Path;

    internal SqliteStoreOptions Options => new() { ConnectionString = $"Data Source={Path}", OwnershipWait = TimeSpan.Zero };

    internal static async Task<StoreFile> CreateAsync()
    {
        var file = new StoreFile();
        await SqliteSchema.EnsureAsync(file.Options);
        return file;
    }

    internal SqliteConsentStore Store(string tenant = "default") => new(tenant, Options);

    /// <summary>Asks the file directly, as somebody who does not know the library would.</summary>
    internal object? Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => _folder.Dispose();
}
