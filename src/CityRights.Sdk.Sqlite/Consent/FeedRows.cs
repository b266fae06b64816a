using System.Collections.Immutable;
using CityRights.Consent;
using CityRights.Sqlite.Database;
using Microsoft.Data.Sqlite;

namespace CityRights.Sqlite.Consent;

/// <summary>Reads feed, outbox and log in the order of their positions.</summary>
internal static class FeedRows
{
    private const string ChangeColumns =
        "SELECT c.position, p.surrogate, c.kind, c.at, c.body FROM cityrights_change c JOIN cityrights_person p ON p.number = c.person";

    private const string OutboxColumns =
        "SELECT o.position, p.surrogate, o.purpose, o.id, o.type, o.time, o.event_id, o.data, o.acknowledged FROM cityrights_outbox o JOIN cityrights_person p ON p.number = o.person";

    private const string LogColumns =
        "SELECT l.position, p.surrogate, l.purpose, l.id, l.at, l.operation, l.outcome, l.trace_id, l.span_id, l.data FROM cityrights_log l JOIN cityrights_person p ON p.number = l.person";

    internal static ImmutableArray<ConsentChange> Changes(SqliteSession session, string storeId, string tenant, long after, int limit) =>
        Read(session.Prepare(ChangeColumns + " WHERE c.tenant = $1 AND c.position > $2 ORDER BY c.position LIMIT $3", tenant, after, limit), rows => Change(rows, storeId));

    internal static ImmutableArray<OutboxMessage> Waiting(SqliteSession session, string storeId, string tenant, long after, int limit) =>
        Read(
            session.Prepare(OutboxColumns + " WHERE o.tenant = $1 AND o.acknowledged = 0 AND o.position > $2 ORDER BY o.position LIMIT $3", tenant, after, limit),
            rows => Message(rows, storeId));

    internal static ImmutableArray<(OutboxMessage Message, bool IsAcknowledged)> Outbox(SqliteSession session, string storeId, string tenant, long after, int limit) =>
        Read(
            session.Prepare(OutboxColumns + " WHERE o.tenant = $1 AND o.position > $2 ORDER BY o.position LIMIT $3", tenant, after, limit),
            rows => (Message(rows, storeId), rows.GetInt64(8) != 0));

    internal static ImmutableArray<ConsentLogLine> Lines(SqliteSession session, string storeId, string tenant, long after, int limit) =>
        Read(session.Prepare(LogColumns + " WHERE l.tenant = $1 AND l.position > $2 ORDER BY l.position LIMIT $3", tenant, after, limit), rows => Line(rows, storeId));

    internal static ImmutableArray<T> Read<T>(SqliteCommand command, Func<SqliteDataReader, T> read)
    {
        using var rows = command.ExecuteReader();
        var found = ImmutableArray.CreateBuilder<T>();
        while (rows.Read())
        {
            found.Add(read(rows));
        }

        return found.DrainToImmutable();
    }

    internal static DateTimeOffset Instant(long ticks) => new(ticks, TimeSpan.Zero);

    private static ConsentChange Change(SqliteDataReader row, string storeId) =>
        new(Cursors.Write(storeId, Cursors.Feed, row.GetInt64(0)), Persons.Id(row.GetValue(1)), (ConsentChangeKind)row.GetInt32(2), Instant(row.GetInt64(3)))
        {
            Event = row.IsDBNull(4) ? null : ConsentEventJson.Deserialize(row.GetFieldValue<byte[]>(4)),
        };

    private static OutboxMessage Message(SqliteDataReader row, string storeId) => new(
        Cursors.Write(storeId, Cursors.Outbox, row.GetInt64(0)), Persons.Id(row.GetValue(1)), Purpose(row, 2),
        new(Persons.Id(row.GetValue(3)), row.GetString(4), Instant(row.GetInt64(5)), Persons.Id(row.GetValue(6))) { Data = row.GetFieldValue<byte[]>(7) });

    private static ConsentLogLine Line(SqliteDataReader row, string storeId) => new(
        Cursors.Write(storeId, Cursors.Log, row.GetInt64(0)), Persons.Id(row.GetValue(1)), Purpose(row, 2),
        new(Persons.Id(row.GetValue(3)), Instant(row.GetInt64(4)), row.GetString(5), row.GetString(6))
        {
            TraceId = row.IsDBNull(7) ? null : row.GetString(7),
            SpanId = row.IsDBNull(8) ? null : row.GetString(8),
            Data = row.GetFieldValue<byte[]>(9),
        });

    private static PurposeId Purpose(SqliteDataReader row, int column) => row.IsDBNull(column) ? default : new(row.GetString(column));
}
