using System.Runtime.CompilerServices;
using CityRights.Consent;
using CityRights.Sqlite.Consent;
using CityRights.Sqlite.Database;
using Microsoft.Data.Sqlite;

namespace CityRights.Sqlite;

/// <content>Export and import.</content>
public sealed partial class SqliteConsentStore
{
    /// <inheritdoc/>
    protected override async IAsyncEnumerable<ConsentRecord> ExportCoreAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var database = await DatabaseAsync(cancellationToken).ConfigureAwait(false);

        // One read transaction over all pages: everything is seen as it stood at one instant. Its connection does not go back to the pool.
        using var session = await Guarded(database, () => Begin(database.Readers.Take()), cancellationToken).ConfigureAwait(false);
        foreach (var page in new ExportPages(session, database.StoreId, Tenant).Pages)
        {
            var after = 0L;
            while (await Guarded(database, () => page(after), cancellationToken).ConfigureAwait(false) is var (records, next))
            {
                foreach (var record in records)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return record;
                }

                after = next;
            }
        }
    }

    /// <inheritdoc/>
    /// <remarks>Other writers of the file wait while the import runs.</remarks>
    protected override async ValueTask ImportCoreAsync(IAsyncEnumerable<ConsentRecord> records, CancellationToken cancellationToken)
    {
        var database = await DatabaseAsync(cancellationToken).ConfigureAwait(false);
        await database.Writer.RunExclusiveAsync(session => ImportAsync(session, records, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task<long> ImportAsync(SqliteSession session, IAsyncEnumerable<ConsentRecord> records, CancellationToken cancellationToken)
    {
        session.Run("BEGIN IMMEDIATE");
        try
        {
            if (session.Scalar("SELECT 1 FROM cityrights_person WHERE tenant = $1 UNION ALL SELECT 1 FROM cityrights_erasure WHERE tenant = $1 LIMIT 1", Tenant) is not null)
            {
                throw ConsentStoreErrors.NotEmpty();
            }

            var import = new ConsentImport(session, Tenant);
            await foreach (var record in records.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                import.Take(record);
            }

            cancellationToken.ThrowIfCancellationRequested();
            session.Run("COMMIT");
            return import.Count;
        }
        catch
        {
            session.Run("ROLLBACK");
            throw;
        }
    }

    private static SqliteSession Begin(SqliteSession session)
    {
        session.Run("BEGIN");

        // A deferred transaction sees the instant of its first read.
        session.Scalar("SELECT 1 FROM cityrights_store");
        return session;
    }

    private static async Task<T> Guarded<T>(SqliteDatabase database, Func<T> read, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(read, cancellationToken).ConfigureAwait(false);
        }
        catch (SqliteException failure)
        {
            throw SqliteErrors.Wrap(failure, database.File);
        }
    }
}
