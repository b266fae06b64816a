using CityRights.Sqlite.Database;

namespace CityRights.Sqlite.Consent;

/// <summary>A person's row: its number in this file and its surrogate.</summary>
internal readonly record struct Person(long Number, Guid Surrogate);

/// <summary>Finds and maps people. The one place that reads and writes references.</summary>
internal static class Persons
{
    private const string FindMapped =
        "SELECT p.number, p.surrogate FROM cityrights_reference r JOIN cityrights_person p ON p.number = r.person WHERE r.tenant = $1 AND r.reference = $2 ORDER BY p.number";

    private const string FindRestricted =
        "SELECT p.number, p.surrogate FROM cityrights_restricted_reference r JOIN cityrights_person p ON p.number = r.person WHERE r.tenant = $1 AND r.reference = $2";

    /// <summary>The people a person's references lead to, the current reference's first.</summary>
    internal static List<Person> Mapped(SqliteSession session, string tenant, SubjectReferences subject) => Find(session, FindMapped, tenant, subject);

    /// <summary>The erased people whose proof is kept.</summary>
    internal static List<Person> Restricted(SqliteSession session, string tenant, SubjectReferences subject) => Find(session, FindRestricted, tenant, subject);

    internal static Person Create(SqliteSession session, string tenant, Guid surrogate) => new(
        (long)session.Scalar("INSERT INTO cityrights_person (tenant, surrogate) VALUES ($1, $2) RETURNING number", tenant, Blob(surrogate))!, surrogate);

    /// <summary>Makes every reference of a person lead to all of the person's surrogates; whether something changed.</summary>
    internal static bool Map(SqliteSession session, string tenant, SubjectReferences subject, List<Person> persons)
    {
        var changed = 0;
        foreach (var person in persons)
        {
            changed += MapOne(session, tenant, subject.Current, person);
            foreach (var reference in subject.Older)
            {
                changed += MapOne(session, tenant, reference, person);
            }
        }

        return changed > 0;
    }

    internal static int MapOne(SqliteSession session, string tenant, SubjectRef reference, Person person) => session.Run(
        "INSERT INTO cityrights_reference (tenant, reference, person) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", tenant, Blob(reference), person.Number);

    internal static byte[] Blob(SubjectRef reference)
    {
        var bytes = new byte[SubjectRef.ByteLength];
        reference.WriteBytes(bytes);
        return bytes;
    }

    internal static byte[] Blob(Guid id) => id.ToByteArray(bigEndian: true);

    internal static Guid Id(object blob) => new((byte[])blob, bigEndian: true);

    private static List<Person> Find(SqliteSession session, string sql, string tenant, SubjectReferences subject)
    {
        var found = new List<Person>(1);
        Add(session, sql, tenant, subject.Current, found);
        foreach (var reference in subject.Older)
        {
            Add(session, sql, tenant, reference, found);
        }

        return found;
    }

    private static void Add(SqliteSession session, string sql, string tenant, SubjectRef reference, List<Person> found)
    {
        using var rows = session.Prepare(sql, tenant, Blob(reference)).ExecuteReader();
        while (rows.Read())
        {
            var person = new Person(rows.GetInt64(0), Id(rows.GetValue(1)));
            if (!found.Contains(person))
            {
                found.Add(person);
            }
        }
    }
}
