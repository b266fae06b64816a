namespace CityRights.Sqlite.Database;

/// <summary>
/// Makes one process the owner of a database: an advisory lock on a file beside it, which the operating system releases when the process dies, however it dies.
/// </summary>
internal sealed class DatabaseLock : IDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _file;

    private DatabaseLock(FileStream file) => _file = file;

    internal static async Task<DatabaseLock> TakeAsync(string database, TimeSpan wait, TimeProvider time, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            var taken = TryTake(database + ".lock");
            if (taken is not null)
            {
                return taken;
            }

            if (time.GetElapsedTime(started) >= wait)
            {
                throw SqliteErrors.Owned(database);
            }

            await Task.Delay(RetryAfter, time, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => _file.Dispose();

    private static DatabaseLock? TryTake(string path)
    {
        try
        {
            return new(OwnersFile.Open(path, FileShare.None));
        }
        catch (IOException failure) when (IsHeldElsewhere(failure))
        {
            return null;
        }
    }

    /// <summary>Whether another process holds the lock: a sharing or lock violation on Windows, EAGAIN elsewhere (11 on Linux, 35 on macOS).</summary>
    private static bool IsHeldElsewhere(IOException failure) => OperatingSystem.IsWindows()
        ? (failure.HResult & 0xFFFF) is 32 or 33
        : failure.HResult is 11 or 35;
}
