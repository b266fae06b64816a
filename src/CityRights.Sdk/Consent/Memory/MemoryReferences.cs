using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>Which references lead to which surrogates: several references to one person, and where a person was known twice, one reference to several surrogates.</summary>
internal sealed class MemoryReferences
{
    private readonly Dictionary<SubjectRef, List<Guid>> _mapped = [];

    internal IEnumerable<(SubjectRef Reference, Guid Person)> Rows => _mapped.SelectMany(static row => row.Value.Select(person => (row.Key, person)));

    internal static IEnumerable<SubjectRef> All(SubjectReferences subject) => [subject.Current, .. subject.Older];

    /// <summary>The surrogates in the order of the references; under one reference in the order of their making.</summary>
    internal List<Guid> Find(SubjectReferences subject, Func<Guid, int> orderOf)
    {
        var known = new List<Guid>(1);
        foreach (var reference in All(subject))
        {
            foreach (var person in _mapped.GetValueOrDefault(reference, []).OrderBy(orderOf))
            {
                if (!known.Contains(person))
                {
                    known.Add(person);
                }
            }
        }

        return known;
    }

    /// <summary>Makes a reference lead to a surrogate too; false where it does already.</summary>
    internal bool Add(SubjectRef reference, Guid person)
    {
        if (!_mapped.TryGetValue(reference, out var persons))
        {
            _mapped.Add(reference, persons = []);
        }

        if (persons.Contains(person))
        {
            return false;
        }

        persons.Add(person);
        return true;
    }

    /// <summary>Makes every reference of a person lead to all of the person's surrogates; whether something changed.</summary>
    internal bool Add(SubjectReferences subject, List<Guid> persons)
    {
        var changed = false;
        foreach (var reference in All(subject))
        {
            foreach (var person in persons)
            {
                changed |= Add(reference, person);
            }
        }

        return changed;
    }

    internal void Remove(SubjectRef reference, Guid person)
    {
        if (_mapped.TryGetValue(reference, out var persons) && persons.Remove(person) && persons.Count == 0)
        {
            _mapped.Remove(reference);
        }
    }

    /// <summary>The rows of a version whose surrogate has a row of a newer one.</summary>
    internal static List<(SubjectRef Reference, Guid Person)> Superseded(IEnumerable<(SubjectRef Reference, Guid Person)> rows, int keyVersion)
    {
        var newest = Newest(rows);
        return [.. rows.Where(row => row.Reference.KeyVersion == keyVersion && newest[row.Person] > keyVersion)];
    }

    /// <summary>How many surrogates stand under each version, and for how many it is the newest.</summary>
    internal static ImmutableArray<KeyVersionUse> Count(IEnumerable<(SubjectRef Reference, Guid Person)> rows)
    {
        var newest = Newest(rows);
        return [.. rows.Select(static row => (row.Reference.KeyVersion, row.Person)).Distinct()
            .GroupBy(static row => row.KeyVersion)
            .OrderBy(static version => version.Key)
            .Select(version => new KeyVersionUse(version.Key, version.LongCount(), version.LongCount(row => newest[row.Person] == version.Key)))];
    }

    private static Dictionary<Guid, int> Newest(IEnumerable<(SubjectRef Reference, Guid Person)> rows) =>
        rows.GroupBy(static row => row.Person).ToDictionary(static person => person.Key, static person => person.Max(static row => row.Reference.KeyVersion));
}
