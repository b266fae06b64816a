using System.Collections.Immutable;
using System.Globalization;
using CityRights.Consent;
using CityRights.Sqlite.Database;

namespace CityRights.Sqlite.Consent;

/// <summary>Leads people from older references to newer ones. A reference begins with its key version, big-endian, so that versions compare as bytes do.</summary>
internal static class Relinking
{
    private static readonly string[] Tables = ["cityrights_reference", "cityrights_restricted_reference"];

    internal static RelinkOutcome Relink(SqliteSession session, string tenant, ReferenceLink link)
    {
        var live = Persons.Mapped(session, tenant, link.Subject);
        var restricted = Persons.Restricted(session, tenant, link.Subject);
        var changed = Persons.Map(session, tenant, link.Subject, live) | Restrict(session, tenant, link.Subject, restricted);
        var marked = Mark(session, tenant, link.Marks);
        return changed ? (live.Count > 1 ? RelinkOutcome.Joined : RelinkOutcome.Linked)
            : live.Count + restricted.Count > 0 || marked ? RelinkOutcome.AlreadyLinked
            : RelinkOutcome.Unknown;
    }

    internal static long Drop(SqliteSession session, string tenant, int keyVersion)
    {
        var dropped = 0L;
        foreach (var table in Tables)
        {
            dropped += session.Run(
                $"""
                DELETE FROM {table} AS old WHERE tenant = $1 AND reference >= $2 AND reference < $3
                    AND EXISTS (SELECT 1 FROM {table} AS new WHERE new.person = old.person AND new.reference >= $3)
                """,
                tenant, Prefix(keyVersion), Prefix(keyVersion + 1L));
        }

        return dropped;
    }

    internal static ImmutableArray<KeyVersionUse> Count(SqliteSession session, string tenant)
    {
        const string Rows = "SELECT person, substr(reference, 1, 4) AS version FROM cityrights_reference WHERE tenant = $1 "
            + "UNION SELECT person, substr(reference, 1, 4) FROM cityrights_restricted_reference WHERE tenant = $1";
        var command = session.Prepare(
            $"""
            WITH known AS ({Rows}), newest AS (SELECT max(version) AS version FROM known GROUP BY person)
            SELECT hex(version), count(*), (SELECT count(*) FROM newest WHERE newest.version = known.version) FROM known GROUP BY version ORDER BY version
            """,
            tenant);
        return FeedRows.Read(command, static row => new KeyVersionUse(
            int.Parse(row.GetString(0), NumberStyles.HexNumber, CultureInfo.InvariantCulture), row.GetInt64(1), row.GetInt64(2)));
    }

    private static bool Restrict(SqliteSession session, string tenant, SubjectReferences subject, List<Person> persons)
    {
        var changed = 0;
        foreach (var person in persons)
        {
            foreach (var reference in (ReadOnlySpan<SubjectRef>)[subject.Current, .. subject.Older])
            {
                changed += session.Run(
                    """
                    INSERT INTO cityrights_restricted_reference (tenant, reference, person, kept_until)
                    SELECT $1, $2, $3, min(kept_until) FROM cityrights_restricted_reference WHERE person = $3 ON CONFLICT DO NOTHING
                    """,
                    tenant, Persons.Blob(reference), person.Number);
            }
        }

        return changed > 0;
    }

    /// <summary>An erasure under one mark counts for all; whether there is one.</summary>
    private static bool Mark(SqliteSession session, string tenant, ImmutableArray<ErasureMark> marks)
    {
        long? latest = null;
        foreach (var mark in marks)
        {
            if (session.Scalar("SELECT at FROM cityrights_erasure WHERE tenant = $1 AND mark = $2", tenant, Rows.Blob(mark)) is long at)
            {
                latest = at > latest ? at : latest ?? at;
            }
        }

        if (latest is { } erased)
        {
            foreach (var mark in marks)
            {
                Rows.Mark(session, tenant, mark, FeedRows.Instant(erased));
            }
        }

        return latest is not null;
    }

    private static byte[] Prefix(long keyVersion) => [(byte)(keyVersion >> 24), (byte)(keyVersion >> 16), (byte)(keyVersion >> 8), (byte)keyVersion];
}
