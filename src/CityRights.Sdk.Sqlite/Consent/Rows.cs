using System.Collections.Immutable;
using CityRights.Consent;
using CityRights.Sqlite.Database;

namespace CityRights.Sqlite.Consent;

/// <summary>Writes rows of people. The one place that appends.</summary>
internal static class Rows
{
    internal static void Event(SqliteSession session, string tenant, Person person, ConsentEvent value) => session.Run(
        "INSERT INTO cityrights_change (tenant, person, kind, at, purpose, event_id, body) VALUES ($1, $2, 1, $3, $4, $5, $6)",
        tenant, person.Number, value.RecordedAt.UtcTicks, value.Purpose.Value, Persons.Blob(value.Id), ConsentEventJson.Serialize(value));

    internal static void Tombstone(SqliteSession session, string tenant, Person person, DateTimeOffset at) => session.Run(
        "INSERT INTO cityrights_change (tenant, person, kind, at) VALUES ($1, $2, 2, $3)", tenant, person.Number, at.UtcTicks);

    internal static void Append(
        SqliteSession session, string tenant, Person person, PurposeId purpose, ImmutableArray<OutboxEntry> outbox, ImmutableArray<ConsentLogEntry> log)
    {
        foreach (var entry in outbox)
        {
            Outbox(session, tenant, person, purpose, entry);
        }

        foreach (var entry in log)
        {
            Log(session, tenant, person, purpose, entry);
        }
    }

    internal static void Outbox(SqliteSession session, string tenant, Person person, PurposeId purpose, OutboxEntry entry, bool acknowledged = false) => session.Run(
        "INSERT INTO cityrights_outbox (tenant, person, purpose, id, type, time, event_id, data, acknowledged) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        tenant, person.Number, Text(purpose), Persons.Blob(entry.Id), entry.Type, entry.Time.UtcTicks, Persons.Blob(entry.Event), entry.Data.ToArray(), acknowledged ? 1 : 0);

    internal static void Log(SqliteSession session, string tenant, Person person, PurposeId purpose, ConsentLogEntry entry) => session.Run(
        "INSERT INTO cityrights_log (tenant, person, purpose, id, at, operation, outcome, trace_id, span_id, data) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        tenant, person.Number, Text(purpose), Persons.Blob(entry.Id), entry.At.UtcTicks, entry.Operation, entry.Outcome, entry.TraceId, entry.SpanId, entry.Data.ToArray());

    internal static void Idempotency(SqliteSession session, string tenant, Person person, string key, PurposeId purpose, ContentHash digest, IEnumerable<Guid> events)
    {
        var digestBytes = new byte[ContentHash.ByteLength];
        digest.WriteBytes(digestBytes);
        session.Run(
            "INSERT INTO cityrights_idempotency (tenant, person, key, purpose, digest, events) VALUES ($1, $2, $3, $4, $5, $6)",
            tenant, person.Number, key, purpose.Value, digestBytes, events.SelectMany(static id => Persons.Blob(id)).ToArray());
    }

    /// <summary>Keeps the latest instant of an erasure under a mark.</summary>
    internal static void Mark(SqliteSession session, string tenant, ErasureMark mark, DateTimeOffset at) => session.Run(
        "INSERT INTO cityrights_erasure (tenant, mark, at) VALUES ($1, $2, $3) ON CONFLICT (tenant, mark) DO UPDATE SET at = max(at, excluded.at)",
        tenant, Blob(mark), at.UtcTicks);

    internal static byte[] Blob(ErasureMark mark)
    {
        var bytes = new byte[ErasureMark.ByteLength];
        mark.WriteBytes(bytes);
        return bytes;
    }

    private static string? Text(PurposeId purpose) => purpose.IsDefault ? null : purpose.Value;
}
