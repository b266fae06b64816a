using System.Collections.Immutable;
using CityRights.Pseudonymisation;
using CityRights.Sqlite.Database;
using Microsoft.Data.Sqlite;

namespace CityRights.Sqlite.Reidentification;

/// <summary>Requests and journal entries as rows.</summary>
internal static class DeskRows
{
    private const string CaseColumns =
        "number, id, token, purpose, reason, requester, requested, expires, key, state, approver, approved, signature, revealed";

    private const string EntryColumns = "number, id, request, act, at, operator, purpose, refusal";

    /// <summary>Where the second half of an export begins: below zero, because numbers of rows are above it.</summary>
    private const long EntriesFrom = long.MinValue;

    internal static ReidentificationCase? Find(SqliteSession session, string tenant, Guid id) =>
        Cases(session.Prepare($"SELECT {CaseColumns} FROM cityrights_reidentification WHERE tenant = $1 AND id = $2", tenant, Blob(id))).Rows is [var found] ? found : null;

    internal static ReidentificationCase? FindByKey(SqliteSession session, string tenant, string requester, string key) => Cases(session.Prepare(
        $"SELECT {CaseColumns} FROM cityrights_reidentification WHERE tenant = $1 AND requester = $2 AND key = $3", tenant, requester, key)).Rows is [var found] ? found : null;

    internal static ImmutableArray<ReidentificationCase> Pending(SqliteSession session, string tenant, DateTimeOffset now, int limit) => [.. Cases(session.Prepare(
        $"SELECT {CaseColumns} FROM cityrights_reidentification WHERE tenant = $1 AND state = 1 AND expires > $2 ORDER BY number LIMIT $3", tenant, now.UtcTicks, limit)).Rows];

    internal static ImmutableArray<ReidentificationEntry> Entries(SqliteSession session, string tenant, Guid request) => [.. Entries(session.Prepare(
        $"SELECT {EntryColumns} FROM cityrights_reidentification_entry WHERE tenant = $1 AND request = $2 ORDER BY number", tenant, Blob(request))).Rows];

    /// <summary>A page of the export: requests first, then the journal, whose keys count up from <see cref="EntriesFrom"/>.</summary>
    internal static (IReadOnlyList<ReidentificationItem> Rows, long? Next) Page(SqliteSession session, string tenant, long after, int length)
    {
        if (after >= 0)
        {
            var (cases, last) = Cases(session.Prepare(
                $"SELECT {CaseColumns} FROM cityrights_reidentification WHERE tenant = $1 AND number > $2 ORDER BY number LIMIT $3", tenant, after, length));
            return (cases, cases.Count < length ? EntriesFrom : last);
        }

        var (entries, lastEntry) = Entries(session.Prepare(
            $"SELECT {EntryColumns} FROM cityrights_reidentification_entry WHERE tenant = $1 AND number > $2 ORDER BY number LIMIT $3", tenant, after - EntriesFrom, length));
        return (entries, entries.Count < length ? null : EntriesFrom + lastEntry);
    }

    internal static int Add(SqliteSession session, string tenant, ReidentificationEntry entry)
    {
        session.Run(
            "INSERT INTO cityrights_reidentification_entry (tenant, id, request, act, at, operator, purpose, refusal) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            tenant, Blob(entry.Id), Blob(entry.Request), (int)entry.Act, entry.At.UtcTicks, entry.Operator, entry.Purpose.Value, (int)entry.Refusal);
        return 1;
    }

    internal static void Add(SqliteSession session, string tenant, ReidentificationCase request) => session.Run(
        "INSERT INTO cityrights_reidentification (tenant, id, token, purpose, reason, requester, requested, expires, key, state, approver, approved, signature, revealed) "
            + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        tenant, Blob(request.Id), request.Token, request.Purpose.Value, request.Reason, request.Requester, request.RequestedAt.UtcTicks, request.ExpiresAt.UtcTicks,
        request.IdempotencyKey, (int)request.State, request.Approver, request.ApprovedAt?.UtcTicks, request.Signature, request.RevealedAt?.UtcTicks);

    internal static byte[] Blob(Guid id) => id.ToByteArray(bigEndian: true);

    private static (List<ReidentificationCase> Rows, long Last) Cases(SqliteCommand command)
    {
        var (rows, last) = (new List<ReidentificationCase>(), 0L);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            last = reader.GetInt64(0);
            rows.Add(new()
            {
                Id = Id(reader, 1),
                Token = reader.GetString(2),
                Purpose = reader.GetString(3),
                Reason = reader.GetString(4),
                Requester = reader.GetString(5),
                RequestedAt = Instant(reader, 6)!.Value,
                ExpiresAt = Instant(reader, 7)!.Value,
                IdempotencyKey = Text(reader, 8),
                State = (ReidentificationState)reader.GetInt32(9),
                Approver = Text(reader, 10),
                ApprovedAt = Instant(reader, 11),
                Signature = Text(reader, 12),
                RevealedAt = Instant(reader, 13),
            });
        }

        return (rows, last);
    }

    private static (List<ReidentificationEntry> Rows, long Last) Entries(SqliteCommand command)
    {
        var (rows, last) = (new List<ReidentificationEntry>(), 0L);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            last = reader.GetInt64(0);
            rows.Add(new()
            {
                Id = Id(reader, 1),
                Request = Id(reader, 2),
                Act = (ReidentificationAct)reader.GetInt32(3),
                At = Instant(reader, 4)!.Value,
                Operator = reader.GetString(5),
                Purpose = reader.GetString(6),
                Refusal = (ReidentificationRefusal)reader.GetInt32(7),
            });
        }

        return (rows, last);
    }

    private static Guid Id(SqliteDataReader reader, int column) => new((byte[])reader.GetValue(column), bigEndian: true);

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateTimeOffset? Instant(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : new DateTimeOffset(reader.GetInt64(column), TimeSpan.Zero);
}
