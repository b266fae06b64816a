namespace CityRights.Sqlite.Database;

/// <summary>Work that has the writer to itself, outside the shared transactions, and may await: an import, a checkpoint.</summary>
internal sealed class ExclusiveItem<TResult> : ExclusiveItem
{
    private readonly TaskCompletionSource<TResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<SqliteSession, Task<TResult>> _work;

    internal ExclusiveItem(Func<SqliteSession, Task<TResult>> work) => _work = work;

    internal Task<TResult> Completion => _completion.Task;

    internal override async Task RunAsync(SqliteSession session)
    {
        try
        {
            _completion.TrySetResult(await _work(session).ConfigureAwait(false));
        }
        catch (OperationCanceledException failure)
        {
            _completion.TrySetCanceled(failure.CancellationToken);
        }
#pragma warning disable CA1031 // The failure is the caller's; the writer goes on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            _completion.TrySetException(failure);
        }
    }
}

internal abstract class ExclusiveItem : WriteItem
{
    internal override bool IsAbandoned => false;

    internal abstract Task RunAsync(SqliteSession session);

    internal override void Execute(SqliteSession session) => throw new InvalidOperationException("Exclusive work is not run in a shared transaction.");

    internal override void Finish(Exception? failure) => throw new InvalidOperationException("Exclusive work answers by itself.");
}
