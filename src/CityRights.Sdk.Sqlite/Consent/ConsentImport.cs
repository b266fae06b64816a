using CityRights.Consent;
using CityRights.Sqlite.Database;

namespace CityRights.Sqlite.Consent;

/// <summary>Takes in the records of an export, one by one, inside one transaction.</summary>
internal sealed class ConsentImport(SqliteSession session, string tenant)
{
    internal long Count { get; private set; }

    internal void Take(ConsentRecord record)
    {
        switch (record)
        {
            case ConsentRecord.Person person: TakePerson(person); break;
            case ConsentRecord.Change change: TakeChange(change.Entry); break;
            case ConsentRecord.Idempotency key: TakeKey(key); break;
            case ConsentRecord.Erasure erasure: Rows.Mark(session, tenant, erasure.Mark, erasure.At); break;
            case ConsentRecord.Outbox outbox:
                Rows.Outbox(session, tenant, Known(outbox.Message.Person), outbox.Message.Purpose, outbox.Message.Entry, outbox.IsAcknowledged);
                break;
            case ConsentRecord.Log log: Rows.Log(session, tenant, Known(log.Line.Person), log.Line.Purpose, log.Line.Entry); break;
            default: throw new ArgumentException("The record is of no kind that this version knows.", nameof(record));
        }

        Count++;
    }

    private void TakePerson(ConsentRecord.Person record)
    {
        var person = Find(record.Surrogate) ?? Persons.Create(session, tenant, record.Surrogate);
        foreach (var reference in record.References)
        {
            if (record.RestrictedUntil is { } until)
            {
                session.Run(
                    "INSERT INTO cityrights_restricted_reference (tenant, reference, person, kept_until) VALUES ($1, $2, $3, $4)",
                    tenant, Persons.Blob(reference), person.Number, until.UtcTicks);
            }
            else if (Persons.MapOne(session, tenant, reference, person) == 0)
            {
                throw new ArgumentException("A reference comes twice for one person.", nameof(record));
            }
        }
    }

    private void TakeChange(ConsentChange change)
    {
        var person = Known(change.Person);
        if (change is { Kind: ConsentChangeKind.Appended, Event: { } appended })
        {
            Rows.Event(session, tenant, person, appended);
        }
        else if (change is { Kind: ConsentChangeKind.Erased, Event: null })
        {
            Rows.Tombstone(session, tenant, person, change.At);
        }
        else
        {
            throw new ArgumentException("A change is an event or a tombstone.", nameof(change));
        }
    }

    private void TakeKey(ConsentRecord.Idempotency record)
    {
        if (record.Events.Any(id => Streams.Event(session, tenant, id) is null))
        {
            throw new ArgumentException("An idempotency key names an event that did not come before it.", nameof(record));
        }

        Rows.Idempotency(session, tenant, Known(record.Surrogate), record.Key, record.Purpose, record.Digest, record.Events);
    }

    /// <summary>A person's row. A surrogate that nothing leads to any more has no record of its own, and is made here.</summary>
    private Person Known(Guid surrogate) => Find(surrogate) ?? Persons.Create(session, tenant, surrogate);

    private Person? Find(Guid surrogate) =>
        session.Scalar("SELECT number FROM cityrights_person WHERE tenant = $1 AND surrogate = $2", tenant, Persons.Blob(surrogate)) is long number
            ? new Person(number, surrogate)
            : null;
}
