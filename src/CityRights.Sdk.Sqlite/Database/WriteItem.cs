namespace CityRights.Sqlite.Database;

/// <summary>One piece of work for the writer. Several share a transaction, each in a savepoint of its own.</summary>
internal abstract class WriteItem
{
    /// <summary>Runs the work inside the transaction. Called at most once.</summary>
    internal abstract void Execute(SqliteSession session);

    /// <summary>Whether the caller gave up before the work began; it is then not begun.</summary>
    internal abstract bool IsAbandoned { get; }

    /// <summary>Answers the caller: the transaction is on disk, or the work failed and was undone.</summary>
    internal abstract void Finish(Exception? failure);
}

internal sealed class WriteItem<TResult> : WriteItem
{
    private readonly TaskCompletionSource<TResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<SqliteSession, TResult> _work;
    private readonly CancellationToken _cancellationToken;
    private TResult? _result;

    internal WriteItem(Func<SqliteSession, TResult> work, CancellationToken cancellationToken)
    {
        _work = work;
        _cancellationToken = cancellationToken;
    }

    internal Task<TResult> Completion => _completion.Task;

    internal override bool IsAbandoned => _cancellationToken.IsCancellationRequested;

    internal override void Execute(SqliteSession session) => _result = _work(session);

    internal override void Finish(Exception? failure)
    {
        if (failure is null)
        {
            _completion.TrySetResult(_result!);
        }
        else if (failure is OperationCanceledException)
        {
            _completion.TrySetCanceled(_cancellationToken);
        }
        else
        {
            _completion.TrySetException(failure);
        }
    }
}
