using CityRights.Pseudonymisation;
using CityRights.Sqlite.Database;

namespace CityRights.Sqlite.Reidentification;

/// <summary>Changes of requests, each with its journal entry, inside the writer's transaction.</summary>
internal static class DeskChanges
{
    internal static ReidentificationAddition Add(
        SqliteSession session, string tenant, ReidentificationCase request, ReidentificationEntry entry, ReidentificationLimit limit)
    {
        if (request.IdempotencyKey is { } key && DeskRows.FindByKey(session, tenant, request.Requester, key) is { } earlier)
        {
            return earlier.AsksTheSameAs(request)
                ? new(ReidentificationStoreStatus.Replayed, earlier)
                : new(ReidentificationStoreStatus.IdempotencyConflict, null);
        }

        if (IsReached(session, tenant, entry, limit))
        {
            return new(ReidentificationStoreStatus.LimitReached, null);
        }

        DeskRows.Add(session, tenant, request);
        DeskRows.Add(session, tenant, entry);
        return new(ReidentificationStoreStatus.Done, request);
    }

    internal static ReidentificationStoreStatus Approve(SqliteSession session, string tenant, ReidentificationEntry entry, string signature)
    {
        if (StateOf(session, tenant, entry.Request) is var state and not (int)ReidentificationState.Requested)
        {
            return state is null ? ReidentificationStoreStatus.NotFound : ReidentificationStoreStatus.WrongState;
        }

        session.Run(
            "UPDATE cityrights_reidentification SET state = 2, approver = $3, approved = $4, signature = $5 WHERE tenant = $1 AND id = $2",
            tenant, DeskRows.Blob(entry.Request), entry.Operator, entry.At.UtcTicks, signature);
        DeskRows.Add(session, tenant, entry);
        return ReidentificationStoreStatus.Done;
    }

    internal static ReidentificationStoreStatus Reveal(SqliteSession session, string tenant, ReidentificationEntry entry, ReidentificationLimit limit)
    {
        if (StateOf(session, tenant, entry.Request) is var state and not (int)ReidentificationState.Approved)
        {
            return state is null ? ReidentificationStoreStatus.NotFound : ReidentificationStoreStatus.WrongState;
        }

        if (session.Scalar(
            "SELECT 1 FROM cityrights_reidentification_entry WHERE tenant = $1 AND request = $2 AND act = 3", tenant, DeskRows.Blob(entry.Request)) is not null)
        {
            return ReidentificationStoreStatus.WrongState;
        }

        if (IsReached(session, tenant, entry, limit))
        {
            return ReidentificationStoreStatus.LimitReached;
        }

        session.Run(
            "UPDATE cityrights_reidentification SET state = 3, revealed = $3 WHERE tenant = $1 AND id = $2", tenant, DeskRows.Blob(entry.Request), entry.At.UtcTicks);
        DeskRows.Add(session, tenant, entry);
        return ReidentificationStoreStatus.Done;
    }

    internal static int Erase(SqliteSession session, string tenant, IReadOnlyCollection<string> tokens)
    {
        var erased = 0;
        foreach (var token in tokens)
        {
            erased += session.Prepare("DELETE FROM cityrights_reidentification WHERE tenant = $1 AND token = $2", tenant, token).ExecuteNonQuery();
        }

        return erased;
    }

    internal static int Purge(SqliteSession session, string tenant, DateTimeOffset before)
    {
        var purged = session.Prepare("DELETE FROM cityrights_reidentification WHERE tenant = $1 AND expires < $2", tenant, before.UtcTicks).ExecuteNonQuery();

        // The journal of a request that is kept is kept with it: it is what makes an answer be given once.
        session.Run(
            "DELETE FROM cityrights_reidentification_entry WHERE tenant = $1 AND at < $2 "
                + "AND NOT EXISTS (SELECT 1 FROM cityrights_reidentification r WHERE r.tenant = $1 AND r.id = request)",
            tenant, before.UtcTicks);
        return purged;
    }

    internal static async Task<int> ImportAsync(
        SqliteSession session, string tenant, IAsyncEnumerable<ReidentificationItem> items, CancellationToken cancellationToken)
    {
        if (session.Scalar(
            "SELECT 1 FROM cityrights_reidentification WHERE tenant = $1 UNION ALL SELECT 1 FROM cityrights_reidentification_entry WHERE tenant = $1 LIMIT 1", tenant) is not null)
        {
            throw ReidentificationStoreErrors.NotEmpty();
        }

        var count = 0;
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (item is ReidentificationCase request)
            {
                DeskRows.Add(session, tenant, request);
            }
            else
            {
                DeskRows.Add(session, tenant, (ReidentificationEntry)item);
            }

            count++;
        }

        cancellationToken.ThrowIfCancellationRequested();
        return count;
    }

    private static int? StateOf(SqliteSession session, string tenant, Guid request) =>
        session.Scalar("SELECT state FROM cityrights_reidentification WHERE tenant = $1 AND id = $2", tenant, DeskRows.Blob(request)) is long state ? (int)state : null;

    private static bool IsReached(SqliteSession session, string tenant, ReidentificationEntry next, ReidentificationLimit limit) => (long)session.Scalar(
        "SELECT count(*) FROM cityrights_reidentification_entry WHERE tenant = $1 AND operator = $2 AND act = $3 AND at >= $4",
        tenant, next.Operator, (int)next.Act, limit.Since.UtcTicks)! >= limit.Most;
}
