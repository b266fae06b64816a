using CityRights.Internal;
using Microsoft.Data.Sqlite;

namespace CityRights.Sqlite.Database;

/// <summary>
/// An open database file, owned by this process and shared by all tenants and kinds of store that keep their rows in it. Closed when the last of them closes.
/// </summary>
internal sealed class SqliteDatabase
{
    private static readonly SemaphoreSlim Opening = new(1, 1);
    private static readonly Dictionary<string, SqliteDatabase> Open = new(StringComparer.Ordinal);

    private readonly DatabaseLock _lock;
    private readonly HashSet<(string Tenant, string Part)> _owners = [];

    private SqliteDatabase(string file, DatabaseLock ownership, SqliteSession writer, string connectionString)
    {
        File = file;
        _lock = ownership;
        WriterSession = writer;
        Writer = new(writer, file);
        Readers = new(connectionString, file);
        StoreId = Convert.ToHexStringLower((byte[])writer.Scalar("SELECT store_id FROM cityrights_store")!);
    }

    internal string File { get; }

    /// <summary>A random id of the file's content, by which cursors of another database are recognised.</summary>
    internal string StoreId { get; }

    internal WriteQueue Writer { get; }

    internal ReaderPool Readers { get; }

    private SqliteSession WriterSession { get; }

    internal static async Task<SqliteDatabase> OpenAsync(
        (string Tenant, string Part) owner, SqliteStoreOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var (file, connectionString) = Locate(options.ConnectionString);
        await Opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!Open.TryGetValue(file, out var database))
            {
                database = await OpenFileAsync(file, connectionString, options, time, cancellationToken).ConfigureAwait(false);
                Open.Add(file, database);
            }

            return database._owners.Add(owner) ? database : throw SqliteErrors.TenantOpen(file);
        }
        finally
        {
            Opening.Release();
        }
    }

    internal async ValueTask CloseAsync((string Tenant, string Part) owner)
    {
        await Opening.WaitAsync().ConfigureAwait(false);
        try
        {
            _owners.Remove(owner);
            if (_owners.Count > 0)
            {
                return;
            }

            Open.Remove(File);
            await Writer.DisposeAsync().ConfigureAwait(false);
            Readers.Dispose();
            WriterSession.Dispose();
            _lock.Dispose();
        }
        finally
        {
            Opening.Release();
        }
    }

    /// <summary>Runs work on a file that nobody else owns, outside any store.</summary>
    internal static async Task<TResult> WithFileAsync<TResult>(
        SqliteStoreOptions options, TimeProvider time, Func<SqliteSession, string, TResult> work, CancellationToken cancellationToken)
    {
        var (file, connectionString) = Locate(options.ConnectionString);
        using var ownership = await TakeAsync(file, options.OwnershipWait, time, cancellationToken).ConfigureAwait(false);
        return Guarded(file, () =>
        {
            OwnersFile.Create(file);
            using var session = SqliteSession.Open(connectionString);
            return work(session, file);
        });
    }

    private static async Task<SqliteDatabase> OpenFileAsync(
        string file, string connectionString, SqliteStoreOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var ownership = await TakeAsync(file, options.OwnershipWait, time, cancellationToken).ConfigureAwait(false);
        try
        {
            return Guarded(file, () =>
            {
                if (!options.EnsureSchema && !System.IO.File.Exists(file))
                {
                    throw SqliteErrors.SchemaMissing(file);
                }

                OwnersFile.Create(file);
                var session = SqliteSession.Open(connectionString);
                try
                {
                    SqliteSchema.Check(session, file, apply: options.EnsureSchema);
                    return new SqliteDatabase(file, ownership, session, connectionString);
                }
                catch
                {
                    session.Dispose();
                    throw;
                }
            });
        }
        catch
        {
            ownership.Dispose();
            throw;
        }
    }

    private static async Task<DatabaseLock> TakeAsync(string file, TimeSpan wait, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            return await DatabaseLock.TakeAsync(file, wait, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw SqliteErrors.CannotOpen(file, failure);
        }
    }

    private static TResult Guarded<TResult>(string file, Func<TResult> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException failure)
        {
            throw SqliteErrors.Wrap(failure, file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw SqliteErrors.CannotOpen(file, failure);
        }
    }

    private static (string File, string ConnectionString) Locate(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { Pooling = false, Mode = SqliteOpenMode.ReadWriteCreate };
        builder.DataSource = RealPath.Of(builder.DataSource);
        return (builder.DataSource, builder.ToString());
    }
}
