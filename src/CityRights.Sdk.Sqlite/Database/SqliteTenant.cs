using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace CityRights.Sqlite.Database;

/// <summary>
/// One store's way into the file: opened with its first call, shared with the other stores and tenants of this process, closed once. The stores of a
/// tenant each have a part of their own (consent, re-identification, vault); a part is opened once, so that no two of a kind keep rows in memory.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The lock is never disposed: a call that comes too late shall find the store closed, not its lock.")]
internal sealed class SqliteTenant
{
    private static readonly TimeSpan CheckpointPause = TimeSpan.FromMilliseconds(50);
    private const int CheckpointAttempts = 100;

    private readonly SqliteStoreOptions _options;
    private readonly string _store;
    private readonly (string Tenant, string Part) _owner;
    private readonly SemaphoreSlim _opening = new(1, 1);
    private volatile SqliteDatabase? _database;
    private bool _closed;

    internal SqliteTenant(string tenant, string store, SqliteStoreOptions options, TimeProvider? time)
    {
        _options = new()
        {
            ConnectionString = options.ConnectionString,
            EnsureSchema = options.EnsureSchema,
            OwnershipWait = options.OwnershipWait,
        };
        _store = store;
        _owner = (tenant, store);
        Time = time ?? TimeProvider.System;
    }

    internal TimeProvider Time { get; }

    internal bool IsOpen => _database is not null;

    internal ValueTask<SqliteDatabase> DatabaseAsync(CancellationToken cancellationToken) =>
        _database is { } open ? ValueTask.FromResult(open) : OpenFirstAsync(cancellationToken);

    internal async ValueTask<TResult> ReadAsync<TResult>(Func<SqliteSession, TResult> read, CancellationToken cancellationToken)
    {
        var database = await DatabaseAsync(cancellationToken).ConfigureAwait(false);
        return await database.Readers.ReadAsync(read, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes in a transaction that is on disk when this answers; it may share one with others.</summary>
    internal async ValueTask<TResult> WriteAsync<TResult>(Func<SqliteSession, TResult> write, CancellationToken cancellationToken)
    {
        var database = await DatabaseAsync(cancellationToken).ConfigureAwait(false);
        return await database.Writer.EnqueueAsync(write, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Has the writer to itself, in one transaction that is undone whole where the work fails.</summary>
    internal async ValueTask<TResult> WriteAloneAsync<TResult>(Func<SqliteSession, Task<TResult>> write, CancellationToken cancellationToken)
    {
        var database = await DatabaseAsync(cancellationToken).ConfigureAwait(false);
        return await database.Writer.RunExclusiveAsync(session => InTransactionAsync(session, write), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Reads page after page in one transaction, so that everything is seen as it stood at one instant. A page gets the key after which it begins (0 at first)
    /// and gives the next one, null at the end.
    /// </summary>
    internal async IAsyncEnumerable<TRow> ReadPagesAsync<TRow>(
        Func<SqliteSession, long, (IReadOnlyList<TRow> Rows, long? Next)> page, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var database = await DatabaseAsync(cancellationToken).ConfigureAwait(false);

        // Its connection does not go back to the pool: a reader that gives up midway leaves a transaction open.
        using var session = Take(database);
        long? after = 0;
        for (var isFirst = true; after is { } key; isFirst = false)
        {
            var begin = isFirst;
            var (rows, next) = await Task.Run(() => Page(key, begin), cancellationToken).ConfigureAwait(false);
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return row;
            }

            after = next;
        }

        (IReadOnlyList<TRow> Rows, long? Next) Page(long key, bool begin)
        {
            try
            {
                if (begin)
                {
                    session.Run("BEGIN");
                }

                return page(session, key);
            }
            catch (SqliteException failure)
            {
                throw SqliteErrors.Wrap(failure, database.File);
            }
        }
    }

    /// <summary>Moves the write-ahead log into the database and empties it: until then it still holds the pages as they were before.</summary>
    internal async ValueTask ForgetOldPagesAsync(CancellationToken cancellationToken)
    {
        var database = await DatabaseAsync(cancellationToken).ConfigureAwait(false);
        for (var attempt = 0; attempt < CheckpointAttempts; attempt++)
        {
            if (await database.Writer.RunExclusiveAsync(static session => Task.FromResult(Checkpoint(session)), cancellationToken).ConfigureAwait(false))
            {
                return;
            }

            await Task.Delay(CheckpointPause, Time, cancellationToken).ConfigureAwait(false);
        }

        throw SqliteErrors.CheckpointBusy();
    }

    internal async ValueTask CloseAsync()
    {
        await _opening.WaitAsync().ConfigureAwait(false);
        try
        {
            _closed = true;
            if (_database is { } database)
            {
                _database = null;
                await database.CloseAsync(_owner).ConfigureAwait(false);
            }
        }
        finally
        {
            _opening.Release();
        }
    }

    private async ValueTask<SqliteDatabase> OpenFirstAsync(CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_closed)
            {
                throw SqliteErrors.Closed(_store);
            }

            return _database ??= await SqliteDatabase.OpenAsync(_owner, _options, Time, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _opening.Release();
        }
    }

    private static SqliteSession Take(SqliteDatabase database)
    {
        try
        {
            return database.Readers.Take();
        }
        catch (SqliteException failure)
        {
            throw SqliteErrors.Wrap(failure, database.File);
        }
    }

    private static async Task<TResult> InTransactionAsync<TResult>(SqliteSession session, Func<SqliteSession, Task<TResult>> write)
    {
        session.Run("BEGIN IMMEDIATE");
        try
        {
            var result = await write(session).ConfigureAwait(false);
            session.Run("COMMIT");
            return result;
        }
        catch
        {
            try
            {
                session.Run("ROLLBACK");
            }
            catch (SqliteException)
            {
                // SQLite had rolled back by itself.
            }

            throw;
        }
    }

    private static bool Checkpoint(SqliteSession session)
    {
        using var rows = session.Prepare("PRAGMA wal_checkpoint(TRUNCATE)").ExecuteReader();
        return rows.Read() && rows.GetInt64(0) == 0;
    }
}
