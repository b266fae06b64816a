using System.Collections.Immutable;
using CityRights.Consent;
using CityRights.Sqlite.Database;

namespace CityRights.Sqlite.Consent;

/// <summary>Reads the records of an export page by page: <see cref="Pages"/> lists the kinds in their order, each with a function from a position to a page.</summary>
internal sealed class ExportPages(SqliteSession session, string storeId, string tenant)
{
    private const int PageSize = 512;

    /// <summary>One page and where to read on; null at the end of the kind.</summary>
    internal delegate (ImmutableArray<ConsentRecord> Records, long Next)? Page(long after);

    internal IReadOnlyList<Page> Pages =>
    [
        PersonPage,
        after => Numbered(FeedRows.Changes(session, storeId, tenant, after, PageSize), static change => new ConsentRecord.Change(change), change => Position(Cursors.Feed, change.Cursor)),
        after => Offset(after, IdempotencyPage),
        after => Offset(after, ErasurePage),
        after => Numbered(
            FeedRows.Outbox(session, storeId, tenant, after, PageSize),
            static row => new ConsentRecord.Outbox(row.Message, row.IsAcknowledged),
            row => Position(Cursors.Outbox, row.Message.Cursor)),
        after => Numbered(FeedRows.Lines(session, storeId, tenant, after, PageSize), static line => new ConsentRecord.Log(line), line => Position(Cursors.Log, line.Cursor)),
    ];

    private (ImmutableArray<ConsentRecord> Records, long Next)? PersonPage(long after)
    {
        var people = FeedRows.Read(
            session.Prepare("SELECT number, surrogate FROM cityrights_person WHERE tenant = $1 AND number > $2 ORDER BY number LIMIT $3", tenant, after, PageSize),
            static row => new Person(row.GetInt64(0), Persons.Id(row.GetValue(1))));
        return people.IsEmpty ? null : ([.. people.SelectMany(PersonRecords)], people[^1].Number);
    }

    /// <summary>The records of one surrogate: live or restricted; none where nothing leads to it any more.</summary>
    private IEnumerable<ConsentRecord> PersonRecords(Person person)
    {
        var live = FeedRows.Read(
            session.Prepare("SELECT reference FROM cityrights_reference WHERE person = $1 ORDER BY reference", person.Number), Reference);
        var kept = FeedRows.Read(
            session.Prepare("SELECT reference, kept_until FROM cityrights_restricted_reference WHERE person = $1 ORDER BY kept_until, reference", person.Number),
            static row => (Reference: Reference(row), Until: FeedRows.Instant(row.GetInt64(1))));
        if (!live.IsEmpty)
        {
            yield return new ConsentRecord.Person(person.Surrogate, live, null);
        }

        foreach (var term in kept.GroupBy(static row => row.Until))
        {
            yield return new ConsentRecord.Person(person.Surrogate, [.. term.Select(static row => row.Reference)], term.Key);
        }
    }

    private ImmutableArray<ConsentRecord> IdempotencyPage(long offset) => FeedRows.Read<ConsentRecord>(
        session.Prepare(
            "SELECT p.surrogate, i.key, i.purpose, i.digest, i.events FROM cityrights_idempotency i JOIN cityrights_person p ON p.number = i.person WHERE i.tenant = $1 ORDER BY i.person, i.key LIMIT $2 OFFSET $3",
            tenant, PageSize, offset),
        static row => new ConsentRecord.Idempotency(
            Persons.Id(row.GetValue(0)), row.GetString(1), new(row.GetString(2)), new(row.GetFieldValue<byte[]>(3)), [.. Replays.Ids(row.GetFieldValue<byte[]>(4))]));

    private ImmutableArray<ConsentRecord> ErasurePage(long offset) => FeedRows.Read<ConsentRecord>(
        session.Prepare("SELECT mark, at FROM cityrights_erasure WHERE tenant = $1 ORDER BY mark LIMIT $2 OFFSET $3", tenant, PageSize, offset),
        static row => new ConsentRecord.Erasure(new(row.GetFieldValue<byte[]>(0)), FeedRows.Instant(row.GetInt64(1))));

    private static SubjectRef Reference(Microsoft.Data.Sqlite.SqliteDataReader row) => SubjectRef.FromBytes(row.GetFieldValue<byte[]>(0));

    private static (ImmutableArray<ConsentRecord> Records, long Next)? Offset(long offset, Func<long, ImmutableArray<ConsentRecord>> read)
    {
        var records = read(offset);
        return records.IsEmpty ? null : (records, offset + records.Length);
    }

    private static (ImmutableArray<ConsentRecord> Records, long Next)? Numbered<T>(ImmutableArray<T> rows, Func<T, ConsentRecord> record, Func<T, long> position) =>
        rows.IsEmpty ? null : ([.. rows.Select(record)], position(rows[^1]));

    private long Position(char kind, FeedCursor cursor) => Cursors.Read(storeId, kind, cursor);
}
