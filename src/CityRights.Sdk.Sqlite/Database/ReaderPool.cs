using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace CityRights.Sqlite.Database;

/// <summary>Connections for reading. In write-ahead mode readers never wait for the writer, nor the writer for them.</summary>
internal sealed class ReaderPool : IDisposable
{
    private const int MostKept = 16;

    private readonly ConcurrentBag<SqliteSession> _idle = [];
    private readonly string _connectionString;
    private readonly string _file;
    private volatile bool _disposed;

    internal ReaderPool(string connectionString, string file)
    {
        _connectionString = connectionString;
        _file = file;
    }

    /// <summary>Reads on a thread of the pool, in one transaction: all statements see the same instant.</summary>
    internal Task<TResult> ReadAsync<TResult>(Func<SqliteSession, TResult> read, CancellationToken cancellationToken) =>
        Task.Run(() => Read(read), cancellationToken);

    /// <summary>Takes a connection out of the pool; dispose it or give it back.</summary>
    internal SqliteSession Take() => _disposed ? throw SqliteErrors.Closed()
        : _idle.TryTake(out var session) ? session : SqliteSession.Open(_connectionString);

    internal void GiveBack(SqliteSession session)
    {
        if (_disposed || _idle.Count >= MostKept)
        {
            session.Dispose();
        }
        else
        {
            _idle.Add(session);
        }
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }

    private TResult Read<TResult>(Func<SqliteSession, TResult> read)
    {
        SqliteSession? session = null;
        try
        {
            session = Take();
            session.Run("BEGIN");
            var result = read(session);
            session.Run("COMMIT");
            GiveBack(session);
            return result;
        }
        catch (Exception failure)
        {
            session?.Dispose();
            if (failure is SqliteException sqlite)
            {
                throw SqliteErrors.Wrap(sqlite, _file);
            }

            throw;
        }
    }
}
