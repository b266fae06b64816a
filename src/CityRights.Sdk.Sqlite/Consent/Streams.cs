using System.Collections.Immutable;
using CityRights.Consent;
using CityRights.Sqlite.Database;

namespace CityRights.Sqlite.Consent;

/// <summary>Reads events of people.</summary>
internal static class Streams
{
    /// <summary>The stream of a person, under all surrogates, for one purpose.</summary>
    internal static ConsentStream Read(SqliteSession session, List<Person> persons, PurposeId purpose)
    {
        if (persons.Count == 0)
        {
            return ConsentStream.Empty(purpose);
        }

        var parts = ImmutableArray.CreateBuilder<ConsentStreamPart>(persons.Count);
        foreach (var person in persons.OrderBy(static person => person.Number))
        {
            var events = Events(session, person, purpose);
            if (!events.IsEmpty)
            {
                parts.Add(new(person.Surrogate, events));
            }
        }

        return new(purpose, parts.DrainToImmutable());
    }

    /// <summary>All streams of a person that have events, in ordinal order of their purposes.</summary>
    internal static ImmutableArray<ConsentStream> ReadAll(SqliteSession session, List<Person> persons)
    {
        var purposes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var person in persons)
        {
            using var rows = session.Prepare("SELECT DISTINCT purpose FROM cityrights_change WHERE person = $1 AND purpose IS NOT NULL", person.Number).ExecuteReader();
            while (rows.Read())
            {
                purposes.Add(rows.GetString(0));
            }
        }

        return [.. purposes.Select(purpose => Read(session, persons, new(purpose)))];
    }

    internal static ConsentEvent? Event(SqliteSession session, string tenant, Guid id) =>
        session.Scalar("SELECT body FROM cityrights_change WHERE tenant = $1 AND event_id = $2", tenant, Persons.Blob(id)) is byte[] body
            ? ConsentEventJson.Deserialize(body)
            : null;

    private static ImmutableArray<ConsentEvent> Events(SqliteSession session, Person person, PurposeId purpose)
    {
        using var rows = session.Prepare(
            "SELECT body FROM cityrights_change WHERE person = $1 AND purpose = $2 ORDER BY position", person.Number, purpose.Value).ExecuteReader();
        var events = ImmutableArray.CreateBuilder<ConsentEvent>();
        while (rows.Read())
        {
            events.Add(ConsentEventJson.Deserialize(rows.GetFieldValue<byte[]>(0)));
        }

        return events.DrainToImmutable();
    }
}
