namespace CityRights.Consent;

/// <summary>Reads records into rows, strictly: what names something that did not come before is refused.</summary>
internal sealed class MemoryImport
{
    private readonly Dictionary<Guid, ConsentEvent> _events = [];

    internal MemoryTables Tables { get; } = new();

    internal void Read(ConsentRecord record)
    {
        switch (record)
        {
            case ConsentRecord.Person person:
                Read(person);
                break;
            case ConsentRecord.Change { Entry: var change }:
                Read(change);
                break;
            case ConsentRecord.Idempotency key:
                Know(key.Surrogate);
                Require(
                    Tables.Keys.TryAdd((key.Surrogate, key.Key), new(key.Purpose, key.Digest, [.. key.Events.Select(Event)])),
                    "An idempotency key comes twice.");
                break;
            case ConsentRecord.Erasure mark:
                Require(!mark.Mark.IsDefault && Tables.Marks.TryAdd(mark.Mark, mark.At), "An erasure mark is not set or comes twice.");
                break;
            case ConsentRecord.Outbox { Message: var message } outbox:
                Know(message.Person);
                Tables.AddRows(message.Person, message.Purpose, [message.Entry], []);
                if (outbox.IsAcknowledged)
                {
                    Tables.Acknowledged.Add(message.Entry.Id);
                }

                break;
            case ConsentRecord.Log { Line: var line }:
                Know(line.Person);
                Tables.AddRows(line.Person, line.Purpose, [], [line.Entry]);
                break;
            default:
                throw new ArgumentException("The kind of a record is not known.", nameof(record));
        }
    }

    private static void Require(bool holds, string rule, string record = "record")
    {
        if (!holds)
        {
            throw new ArgumentException(rule, record);
        }
    }

    private void Read(ConsentRecord.Person person)
    {
        Require(person.Surrogate != Guid.Empty && !person.References.IsDefaultOrEmpty, "A person has a surrogate and references.");
        Know(person.Surrogate);
        foreach (var reference in person.References)
        {
            Require(!reference.IsDefault, "A reference refers to nobody.");
            if (person.RestrictedUntil is { } until)
            {
                Tables.Kept.Add((reference, person.Surrogate, until));
            }
            else
            {
                Require(Tables.Mapped.Add(reference, person.Surrogate), "A reference comes twice for one person.");
            }
        }
    }

    private void Read(ConsentChange change)
    {
        Know(change.Person);
        if (change is { Kind: ConsentChangeKind.Appended, Event: { } appended })
        {
            ConsentEventRules.ThrowIfInvalid(appended);
            Require(_events.TryAdd(appended.Id, appended), "An event comes twice.");
            Tables.AddEvent(change.Person, appended);
        }
        else
        {
            Require(change.Kind == ConsentChangeKind.Erased, "The kind of a change is not known.");
            Tables.Feed.Add(cursor => new(cursor, change.Person, ConsentChangeKind.Erased, change.At));
        }
    }

    /// <summary>A surrogate that leads to nobody any more has no person record: its first mention makes it known.</summary>
    private void Know(Guid person) => Tables.Persons.TryAdd(person, Tables.Persons.Count);

    private ConsentEvent Event(Guid id)
    {
        Require(_events.TryGetValue(id, out var found), "An idempotency key names an event that did not come before it.");
        return found!;
    }
}
