using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace CityRights.Sqlite.Database;

/// <summary>
/// The one writer of a database. Work that arrives while a commit is being synced to disk goes into the next transaction together (group commit), so
/// that many callers share one sync and a single caller waits for none but its own.
/// </summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    private const int MostWaiting = 8_192;
    private const int MostInOneCommit = 512;

    private readonly Channel<WriteItem> _waiting = Channel.CreateBounded<WriteItem>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly SqliteSession _session;
    private readonly string _file;
    private readonly Task _writer;

    internal WriteQueue(SqliteSession session, string file)
    {
        _session = session;
        _file = file;
        _writer = Task.Run(WriteAsync);
    }

    /// <summary>Queues work and answers when its transaction is on disk.</summary>
    internal async Task<TResult> EnqueueAsync<TResult>(Func<SqliteSession, TResult> work, CancellationToken cancellationToken)
    {
        var item = new WriteItem<TResult>(work, cancellationToken);
        await AddAsync(item, cancellationToken).ConfigureAwait(false);

        // Not WaitAsync: a call that was given up must not become visible after it answered.
        return await item.Completion.ConfigureAwait(false);
    }

    /// <summary>Queues work that gets the writer to itself and sees to its own transaction.</summary>
    internal async Task<TResult> RunExclusiveAsync<TResult>(Func<SqliteSession, Task<TResult>> work, CancellationToken cancellationToken)
    {
        var item = new ExclusiveItem<TResult>(work);
        await AddAsync(item, cancellationToken).ConfigureAwait(false);
        try
        {
            return await item.Completion.ConfigureAwait(false);
        }
        catch (SqliteException failure)
        {
            throw SqliteErrors.Wrap(failure, _file);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writer.ConfigureAwait(false);
    }

    private async ValueTask AddAsync(WriteItem item, CancellationToken cancellationToken)
    {
        try
        {
            await _waiting.Writer.WriteAsync(item, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw SqliteErrors.Closed();
        }
    }

    private async Task WriteAsync()
    {
        var batch = new List<WriteItem>(MostInOneCommit);
        while (await _waiting.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            batch.Clear();
            ExclusiveItem? exclusive = null;
            while (exclusive is null && batch.Count < MostInOneCommit && _waiting.Reader.TryRead(out var item))
            {
                exclusive = item as ExclusiveItem;
                if (exclusive is null)
                {
                    batch.Add(item);
                }
            }

            if (batch.Count > 0)
            {
                Commit(batch);
            }

            if (exclusive is not null)
            {
                await exclusive.RunAsync(_session).ConfigureAwait(false);
            }
        }
    }

    private void Commit(List<WriteItem> batch)
    {
        var failures = new Exception?[batch.Count];
        try
        {
            ThrowIfGone();
            _session.Run("BEGIN IMMEDIATE");
            for (var index = 0; index < batch.Count; index++)
            {
                failures[index] = Execute(batch[index]);
            }

            _session.Run("COMMIT");
        }
#pragma warning disable CA1031 // Whatever it is, every caller of the batch hears of it and the writer lives on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            TryRollBack();
            Array.Fill(failures, failure is SqliteException sqlite ? SqliteErrors.Wrap(sqlite, _file) : failure);
        }

        for (var index = 0; index < batch.Count; index++)
        {
            batch[index].Finish(failures[index]);
        }
    }

    private Exception? Execute(WriteItem item)
    {
        if (item.IsAbandoned)
        {
            return new OperationCanceledException();
        }

        _session.Run("SAVEPOINT item");
        try
        {
            item.Execute(_session);
            _session.Run("RELEASE item");
            return null;
        }
#pragma warning disable CA1031 // Whatever one caller's work throws is that caller's; the others of the transaction go on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            // A failure that took the whole transaction down (disk full, I/O error) makes this throw, and all of the batch fail.
            _session.Run("ROLLBACK TO item");
            _session.Run("RELEASE item");
            return failure is SqliteException sqlite ? SqliteErrors.Wrap(sqlite, _file) : failure;
        }
    }

    /// <summary>A file that was deleted under an open connection takes writes that nobody will find again.</summary>
    private void ThrowIfGone()
    {
        if (!File.Exists(_file))
        {
            throw SqliteErrors.Gone(_file);
        }
    }

    private void TryRollBack()
    {
        try
        {
            _session.Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite had rolled back by itself.
        }
    }
}
