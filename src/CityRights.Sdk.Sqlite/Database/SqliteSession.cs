using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace CityRights.Sqlite.Database;

/// <summary>One connection with its prepared statements. Used by one thread at a time.</summary>
[SuppressMessage("Security", "CA2100", Justification = "Every text is a constant of this assembly; values go in as parameters.")]
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    private SqliteSession(SqliteConnection connection) => _connection = connection;

    internal static SqliteSession Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            var session = new SqliteSession(connection);

            // Durability and erasure are properties of each connection: https://www.sqlite.org/pragma.html
            session.Run("PRAGMA journal_mode = WAL");
            session.Run("PRAGMA synchronous = FULL");
            session.Run("PRAGMA secure_delete = ON");
            session.Run("PRAGMA foreign_keys = ON");
            session.Run("PRAGMA busy_timeout = 5000");
            session.Run("PRAGMA temp_store = MEMORY");
            session.Run("PRAGMA trusted_schema = OFF");
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A prepared statement, with parameters <c>$1</c>, <c>$2</c> … set to the values given.</summary>
    internal SqliteCommand Prepare(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var index = 1; index <= values.Length; index++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = ParameterName(index) });
            }

            _prepared.Add(sql, command);
        }

        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        return command;
    }

    /// <summary>Runs a statement; the number of rows it changed.</summary>
    internal int Run(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values).ExecuteNonQuery();

    internal object? Scalar(string sql, params ReadOnlySpan<object?> values) =>
        Prepare(sql, values).ExecuteScalar() is { } value and not DBNull ? value : null;

    /// <summary>Runs a script of several statements, once.</summary>
    internal void RunScript(string script)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        _connection.Dispose();
    }

    private static string ParameterName(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${index}");
}
