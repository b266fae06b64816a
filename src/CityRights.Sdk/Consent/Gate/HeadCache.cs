using System.Collections.Concurrent;

namespace CityRights.Consent;

/// <summary>
/// A bounded memory of heads by person. Two generations: what was asked for lately stands in the young one; when that is full, it becomes the old
/// one and the old one is forgotten. Holds no truth of its own: every entry is checked against <see cref="HeadGenerations"/> at each use.
/// </summary>
internal sealed class HeadCache
{
    private readonly Lock _turning = new();
    private readonly int _half;
    private readonly int _purposes;
    private volatile Tables _tables;

    internal HeadCache(int capacity, int purposes)
    {
        _half = Math.Max(1, capacity / 2);
        _purposes = purposes;
        _tables = new(new(), null);
    }

    internal HeadEntry? Find(in SubjectReferences subject, int purpose)
    {
        var tables = _tables;
        if (tables.Young.TryGetValue(subject.Current, out var heads))
        {
            return heads.Subject == subject ? heads[purpose] : null;
        }

        if (tables.Old is null || !tables.Old.TryGetValue(subject.Current, out heads) || heads.Subject != subject)
        {
            return null;
        }

        Keep(heads);
        return heads[purpose];
    }

    internal void Put(in SubjectReferences subject, int purpose, HeadEntry entry)
    {
        var tables = _tables;
        if (!(tables.Young.TryGetValue(subject.Current, out var heads) || (tables.Old?.TryGetValue(subject.Current, out heads) ?? false))
            || heads!.Subject != subject)
        {
            heads = new(subject, _purposes);
        }

        heads[purpose] = entry;
        Keep(heads);
    }

    private void Keep(SubjectHeads heads)
    {
        var tables = _tables;
        if (!tables.Young.TryAdd(heads.Subject.Current, heads))
        {
            tables.Young[heads.Subject.Current] = heads;
        }
        else if (Interlocked.Increment(ref tables.Additions) > _half)
        {
            lock (_turning)
            {
                if (ReferenceEquals(_tables, tables))
                {
                    _tables = new(new(), tables.Young);
                }
            }
        }
    }

    private sealed class Tables(ConcurrentDictionary<SubjectRef, SubjectHeads> young, ConcurrentDictionary<SubjectRef, SubjectHeads>? old)
    {
        internal int Additions;

        internal ConcurrentDictionary<SubjectRef, SubjectHeads> Young { get; } = young;

        internal ConcurrentDictionary<SubjectRef, SubjectHeads>? Old { get; } = old;
    }
}
