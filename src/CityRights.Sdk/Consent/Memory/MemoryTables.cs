using System.Collections.Immutable;
using System.Security.Cryptography;

namespace CityRights.Consent;

/// <summary>The rows of a store in memory. Not safe for concurrent use: the store holds its lock.</summary>
internal sealed class MemoryTables
{
    internal MemoryReferences Mapped { get; } = new();

    internal List<(SubjectRef Reference, Guid Person, DateTimeOffset Until)> Kept { get; } = [];

    /// <summary>The surrogates, each with its place in the order in which they were made.</summary>
    internal Dictionary<Guid, int> Persons { get; } = [];

    internal Dictionary<(Guid Person, PurposeId Purpose), ImmutableArray<ConsentEvent>> Events { get; } = [];

    internal Dictionary<(Guid Person, string Key), ConsentReplay> Keys { get; } = [];

    internal Dictionary<ErasureMark, DateTimeOffset> Marks { get; } = [];

    internal MemoryLane<ConsentChange> Feed { get; } = new();

    internal MemoryLane<OutboxMessage> Outbox { get; } = new();

    internal HashSet<Guid> Acknowledged { get; } = [];

    internal MemoryLane<ConsentLogLine> Log { get; } = new();

    internal bool IsEmpty => Persons.Count == 0 && Marks.Count == 0;

    internal List<Guid> Live(SubjectReferences subject)
    {
        var persons = Mapped.Find(subject, OrderOf);
        persons.Sort((left, right) => Persons[left].CompareTo(Persons[right]));
        return persons;
    }

    internal List<Guid> Restricted(SubjectReferences subject)
    {
        var references = MemoryReferences.All(subject).ToHashSet();
        return [.. Kept.Where(row => references.Contains(row.Reference)).Select(static row => row.Person).Distinct().OrderBy(person => Persons[person])];
    }

    internal ConsentStream Stream(List<Guid> persons, PurposeId purpose)
    {
        var parts = ImmutableArray.CreateBuilder<ConsentStreamPart>();
        foreach (var person in persons)
        {
            if (Events.TryGetValue((person, purpose), out var events))
            {
                parts.Add(new(person, events));
            }
        }

        return new(purpose, parts.DrainToImmutable());
    }

    internal ImmutableArray<ConsentStream> Streams(List<Guid> persons) =>
        [.. Events.Keys.Where(key => persons.Contains(key.Person)).Select(static key => key.Purpose).Distinct()
            .OrderBy(static purpose => purpose.Value, StringComparer.Ordinal)
            .Select(purpose => Stream(persons, purpose))];

    internal ConsentReplay? Find(List<Guid> persons, string key)
    {
        foreach (var person in persons)
        {
            if (Keys.TryGetValue((person, key), out var replay))
            {
                return replay;
            }
        }

        return null;
    }

    internal ConsentAppendResult Append(ConsentAppend append)
    {
        var persons = Live(append.Subject);
        var stream = Stream(persons, append.Purpose);
        if (append.IdempotencyKey is { } key && Find(persons, key) is { } replay)
        {
            return replay.Purpose == append.Purpose && replay.Digest == append.Digest
                ? new(ConsentAppendStatus.Replayed, stream, replay.Events)
                : new(ConsentAppendStatus.IdempotencyConflict, stream, []);
        }

        if (append.EarliestGive is { } earliest && append.Marks.Any(mark => Marks.TryGetValue(mark, out var erased) && earliest <= erased))
        {
            return new(ConsentAppendStatus.ErasedLater, stream, []);
        }

        return append.ExpectedVersion is { } expected && expected != stream.Version
            ? new(ConsentAppendStatus.VersionConflict, stream, [])
            : Store(append, persons);
    }

    internal ImmutableArray<Guid> Erase(ErasureRequest request)
    {
        var persons = Live(request.Subject);
        foreach (var mark in request.Marks)
        {
            Marks[mark] = Marks.TryGetValue(mark, out var earlier) && earlier > request.At ? earlier : request.At;
        }

        // Every reference that leads to the person goes, also one that the request does not know.
        foreach (var (reference, person) in Mapped.Rows.Where(row => persons.Contains(row.Person)).ToList())
        {
            Mapped.Remove(reference, person);
            if (request.KeepProofUntil is { } until)
            {
                Kept.Add((reference, person, until));
            }
        }

        foreach (var person in persons)
        {
            Feed.Add(cursor => new(cursor, person, ConsentChangeKind.Erased, request.At));
        }

        if (persons.Count > 0)
        {
            AddRows(persons[0], default, request.Outbox, request.Log);
        }

        return [.. persons];
    }

    internal int Purge(DateTimeOffset now)
    {
        var due = Kept.Where(row => row.Until <= now).Select(static row => row.Person).ToHashSet();
        Kept.RemoveAll(row => due.Contains(row.Person));
        return due.Count;
    }

    internal bool Acknowledge(ImmutableArray<Guid> messages)
    {
        Acknowledged.UnionWith(messages);
        return true;
    }

    internal void AddRows(Guid person, PurposeId purpose, ImmutableArray<OutboxEntry> outbox, ImmutableArray<ConsentLogEntry> log)
    {
        foreach (var entry in outbox)
        {
            Outbox.Add(cursor => new(cursor, person, purpose, entry));
        }

        foreach (var entry in log)
        {
            Log.Add(cursor => new(cursor, person, purpose, entry));
        }
    }

    internal void AddEvent(Guid person, ConsentEvent added)
    {
        var key = (person, added.Purpose);
        Events[key] = Events.TryGetValue(key, out var events) ? events.Add(added) : [added];
        Feed.Add(cursor => new(cursor, person, ConsentChangeKind.Appended, added.RecordedAt) { Event = added });
    }

    private int OrderOf(Guid person) => Persons[person];

    private Guid Create(List<Guid> persons)
    {
        var person = new Guid(RandomNumberGenerator.GetBytes(16));
        Persons.Add(person, Persons.Count);
        persons.Add(person);
        return person;
    }

    private ConsentAppendResult Store(ConsentAppend append, List<Guid> persons)
    {
        var person = Mapped.Find(append.Subject, OrderOf) is [var first, ..] ? first : Create(persons);
        Mapped.Add(append.Subject, persons);
        foreach (var added in append.Events)
        {
            AddEvent(person, added);
        }

        AddRows(person, append.Purpose, append.Outbox, append.Log);
        if (append.IdempotencyKey is { } key)
        {
            Keys.Add((person, key), new(append.Purpose, append.Digest, append.Events));
        }

        return new(ConsentAppendStatus.Appended, Stream(persons, append.Purpose), append.Events);
    }
}
