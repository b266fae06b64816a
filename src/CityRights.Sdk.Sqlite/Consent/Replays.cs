using CityRights.Consent;
using CityRights.Sqlite.Database;

namespace CityRights.Sqlite.Consent;

/// <summary>Finds what was stored under an idempotency key.</summary>
internal static class Replays
{
    internal static ConsentReplay? Find(SqliteSession session, string tenant, List<Person> persons, string key)
    {
        foreach (var person in persons.OrderBy(static person => person.Number))
        {
            var (purpose, digest, ids) = Row(session, tenant, person, key);
            if (purpose is not null)
            {
                return new(new(purpose), new(digest), [.. Ids(ids).Select(id => Streams.Event(session, tenant, id) ?? throw ConsentStoreErrors.UnreadableEvent())]);
            }
        }

        return null;
    }

    internal static IEnumerable<Guid> Ids(byte[] blob) => Enumerable.Range(0, blob.Length / 16).Select(index => new Guid(blob.AsSpan(index * 16, 16), bigEndian: true));

    private static (string? Purpose, byte[] Digest, byte[] Ids) Row(SqliteSession session, string tenant, Person person, string key)
    {
        using var rows = session.Prepare(
            "SELECT purpose, digest, events FROM cityrights_idempotency WHERE tenant = $1 AND person = $2 AND key = $3", tenant, person.Number, key).ExecuteReader();
        return rows.Read() ? (rows.GetString(0), rows.GetFieldValue<byte[]>(1), rows.GetFieldValue<byte[]>(2)) : (null, [], []);
    }
}
