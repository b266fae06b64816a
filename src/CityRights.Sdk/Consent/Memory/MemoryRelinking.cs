using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>Leads people of a store in memory from older references to newer ones.</summary>
internal static class MemoryRelinking
{
    internal static ImmutableArray<RelinkOutcome> Relink(MemoryTables tables, ImmutableArray<ReferenceLink> people) =>
        [.. people.Select(person => Relink(tables, person))];

    internal static long Drop(MemoryTables tables, int keyVersion)
    {
        var live = MemoryReferences.Superseded(tables.Mapped.Rows, keyVersion);
        live.ForEach(row => tables.Mapped.Remove(row.Reference, row.Person));
        var kept = MemoryReferences.Superseded(Restricted(tables), keyVersion).ToHashSet();
        return live.Count + tables.Kept.RemoveAll(row => kept.Contains((row.Reference, row.Person)));
    }

    internal static ImmutableArray<KeyVersionUse> Count(MemoryTables tables) => MemoryReferences.Count([.. tables.Mapped.Rows, .. Restricted(tables)]);

    private static List<(SubjectRef Reference, Guid Person)> Restricted(MemoryTables tables) => [.. tables.Kept.Select(static row => (row.Reference, row.Person))];

    private static RelinkOutcome Relink(MemoryTables tables, ReferenceLink link)
    {
        var live = tables.Live(link.Subject);
        var restricted = tables.Restricted(link.Subject);
        var changed = tables.Mapped.Add(link.Subject, live) | Restrict(tables, link.Subject, restricted);
        var marked = Mark(tables, link.Marks);
        return changed ? (live.Count > 1 ? RelinkOutcome.Joined : RelinkOutcome.Linked)
            : live.Count + restricted.Count > 0 || marked ? RelinkOutcome.AlreadyLinked
            : RelinkOutcome.Unknown;
    }

    private static bool Restrict(MemoryTables tables, SubjectReferences subject, List<Guid> persons)
    {
        var before = tables.Kept.Count;
        foreach (var person in persons)
        {
            var until = tables.Kept.Find(row => row.Person == person).Until;
            foreach (var reference in MemoryReferences.All(subject))
            {
                if (!tables.Kept.Exists(row => row.Reference == reference && row.Person == person))
                {
                    tables.Kept.Add((reference, person, until));
                }
            }
        }

        return tables.Kept.Count > before;
    }

    /// <summary>An erasure under one mark counts for all; whether there is one.</summary>
    private static bool Mark(MemoryTables tables, ImmutableArray<ErasureMark> marks)
    {
        var latest = DateTimeOffset.MinValue;
        var found = false;
        foreach (var mark in marks)
        {
            if (tables.Marks.TryGetValue(mark, out var at))
            {
                found = true;
                latest = at > latest ? at : latest;
            }
        }

        if (found)
        {
            foreach (var mark in marks)
            {
                tables.Marks[mark] = latest;
            }
        }

        return found;
    }
}
