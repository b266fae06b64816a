using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ParkingPermits.Data;

/// <summary>Opens the city's own tables in the database file, and makes them where they are missing.</summary>
internal sealed class ParkingDatabase(string path)
{
    private const string Schema = """
        CREATE TABLE IF NOT EXISTS resident (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL, postcode TEXT NOT NULL,
            birth_date TEXT NOT NULL, phone TEXT NOT NULL, zone TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS permit (
            id INTEGER PRIMARY KEY, resident TEXT NOT NULL REFERENCES resident (id), plate TEXT NOT NULL,
            valid_from TEXT NOT NULL, valid_until TEXT NOT NULL, state INTEGER NOT NULL,
            requested_at TEXT NOT NULL, decided_at TEXT, decided_by TEXT) STRICT;
        CREATE INDEX IF NOT EXISTS permit_plate ON permit (plate);
        CREATE INDEX IF NOT EXISTS permit_resident ON permit (resident);
        CREATE TABLE IF NOT EXISTS sent_message (
            id INTEGER PRIMARY KEY, at TEXT NOT NULL, recipient TEXT NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL) STRICT;
        """;

    private readonly string _connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 5 }.ToString();

    /// <summary>Makes the tables where they are missing.</summary>
    public void EnsureSchema()
    {
        using var connection = Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        Execute(connection, Schema);
    }

    /// <summary>Opens a connection.</summary>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        Execute(connection, "PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON");
        return connection;
    }

    /// <summary>Runs one statement and returns how many rows it changed.</summary>
    public static int Execute(SqliteConnection connection, string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(connection, sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>Reads rows.</summary>
    public List<T> Read<T>(string sql, Func<SqliteDataReader, T> row, params (string Name, object? Value)[] parameters)
    {
        using var connection = Open();
        using var command = Command(connection, sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>A date as it is stored.</summary>
    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment as it is stored.</summary>
    public static string Text(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static SqliteCommand Command(SqliteConnection connection, string sql, (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        // The text is a constant of this program at every call; values are parameters.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
