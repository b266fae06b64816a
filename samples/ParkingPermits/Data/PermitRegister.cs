using System.Globalization;
using CityRights.Pseudonymisation;
using Microsoft.Data.Sqlite;
using ParkingPermits.City;
using static ParkingPermits.Data.ParkingDatabase;

namespace ParkingPermits.Data;

/// <summary>The city's residents and permits. A plate is kept as a pseudonym and in no other form.</summary>
internal sealed class PermitRegister(ParkingDatabase database)
{
    private const string SelectPermits = """
        SELECT permit.id, plate, valid_from, valid_until, state, decided_by,
               resident.id, name, address, postcode, birth_date, phone, zone
        FROM permit JOIN resident ON resident.id = permit.resident
        """;

    /// <summary>Whether nobody is in it yet.</summary>
    public bool IsEmpty => database.Read("SELECT 1 FROM resident LIMIT 1", static _ => 0).Count == 0;

    /// <summary>Fills an empty register, all or nothing.</summary>
    public void Fill(IEnumerable<Person> people, IEnumerable<(Person Holder, Pseudonym<ParkingDomain> Plate, DateOnly From, DateOnly Until)> permits)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var person in people)
        {
            Execute(connection, "INSERT INTO resident VALUES ($id, $name, $address, $postcode, $birth, $phone, $zone)",
                ("$id", person.Id), ("$name", person.Name), ("$address", person.Address), ("$postcode", person.Postcode),
                ("$birth", Text(person.BirthDate)), ("$phone", person.Phone), ("$zone", person.Zone));
        }

        foreach (var (holder, plate, from, until) in permits)
        {
            var decided = from.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            Insert(connection, holder.Id, plate, from, until, PermitState.Granted, decided, "clerk-01");
        }

        transaction.Commit();
    }

    /// <summary>A resident; null for an id that nobody has.</summary>
    public Person? Resident(string id) =>
        database.Read("SELECT id, name, address, postcode, birth_date, phone, zone FROM resident WHERE id = $id", row => Person(row, 0), ("$id", id))
            .FirstOrDefault();

    /// <summary>A resident's newest permit or application; null for none.</summary>
    public Permit? NewestOf(string resident) =>
        database.Read($"{SelectPermits} WHERE resident = $resident ORDER BY permit.id DESC LIMIT 1", Permit, ("$resident", resident)).FirstOrDefault();

    /// <summary>All permits and applications of a resident, newest first.</summary>
    public List<Permit> AllOf(string resident) =>
        database.Read($"{SelectPermits} WHERE resident = $resident ORDER BY permit.id DESC", Permit, ("$resident", resident));

    /// <summary>Takes in an application.</summary>
    public void Apply(string resident, Pseudonym<ParkingDomain> plate, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        using var connection = database.Open();
        Insert(connection, resident, plate, today, today.AddYears(1), PermitState.Requested, now, decidedBy: null);
    }

    /// <summary>Decides on an application; false where it is unknown or decided already.</summary>
    public bool Decide(long permit, PermitState state, string clerk, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        using var connection = database.Open();
        return Execute(connection, """
            UPDATE permit SET state = $state, decided_by = $clerk, decided_at = $now, valid_from = $from, valid_until = $until
            WHERE id = $id AND state = 0
            """,
            ("$state", (int)state), ("$clerk", clerk), ("$now", Text(now)), ("$from", Text(today)), ("$until", Text(today.AddYears(1))), ("$id", permit)) == 1;
    }

    /// <summary>The applications nobody has decided on, oldest first.</summary>
    public List<Permit> Waiting() => database.Read($"{SelectPermits} WHERE state = 0 ORDER BY permit.id", Permit);

    /// <summary>What was decided last, newest first.</summary>
    public List<Permit> DecidedLast(int count) =>
        database.Read($"{SelectPermits} WHERE state <> 0 ORDER BY decided_at DESC, permit.id DESC LIMIT $count", Permit, ("$count", count));

    /// <summary>The permits that end between two days, both inclusive.</summary>
    public List<Permit> Ending(DateOnly first, DateOnly last) =>
        database.Read($"{SelectPermits} WHERE state = 1 AND valid_until BETWEEN $first AND $last ORDER BY valid_until, permit.id", Permit,
            ("$first", Text(first)), ("$last", Text(last)));

    /// <summary>
    /// Who holds a permit for a car in a zone on a day, asked by the pseudonyms of its plate under every live key version; null for nobody.
    /// </summary>
    public string? HolderOf(IEnumerable<Pseudonym<ParkingDomain>> plate, string zone, DateOnly day) =>
        plate.SelectMany(candidate => database.Read(
            """
            SELECT resident FROM permit JOIN resident ON resident.id = permit.resident
            WHERE plate = $plate AND zone = $zone AND state = 1 AND $day BETWEEN valid_from AND valid_until LIMIT 1
            """,
            static row => row.GetString(0), ("$plate", candidate.ToToken()), ("$zone", zone), ("$day", Text(day)))).FirstOrDefault();

    private static void Insert(
        SqliteConnection connection, string resident, Pseudonym<ParkingDomain> plate, DateOnly from, DateOnly until,
        PermitState state, DateTimeOffset requested, string? decidedBy) =>
        Execute(connection, """
            INSERT INTO permit (resident, plate, valid_from, valid_until, state, requested_at, decided_at, decided_by)
            VALUES ($resident, $plate, $from, $until, $state, $requested, $decided, $by)
            """,
            ("$resident", resident), ("$plate", plate.ToToken()), ("$from", Text(from)), ("$until", Text(until)), ("$state", (int)state),
            ("$requested", Text(requested)), ("$decided", decidedBy is null ? null : Text(requested)), ("$by", decidedBy));

    private static Permit Permit(SqliteDataReader row) => new(
        row.GetInt64(0), Person(row, 6), Pseudonym<ParkingDomain>.Parse(row.GetString(1)), Date(row.GetString(2)), Date(row.GetString(3)),
        (PermitState)row.GetInt32(4), row.IsDBNull(5) ? null : row.GetString(5));

    private static Person Person(SqliteDataReader row, int first) => new(
        row.GetString(first), row.GetString(first + 1), row.GetString(first + 2), row.GetString(first + 3), Date(row.GetString(first + 4)),
        row.GetString(first + 5), row.GetString(first + 6));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
