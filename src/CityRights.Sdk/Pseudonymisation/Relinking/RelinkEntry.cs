using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <summary>The pseudonyms of one identifier: what rows may carry, and what they shall carry. Immutable; prints redacted.</summary>
public sealed class RelinkEntry
{
    internal RelinkEntry(RelinkPseudonym current, ImmutableArray<RelinkPseudonym> older)
    {
        Current = current;
        Older = older;
    }

    /// <summary>The pseudonym under the current version.</summary>
    public RelinkPseudonym Current { get; }

    /// <summary>Those under older live versions, newest first; at least one.</summary>
    public ImmutableArray<RelinkPseudonym> Older { get; }

    /// <summary>A redacted form.</summary>
    public override string ToString() => "RelinkEntry(redacted)";

    internal SubjectReferences ToReferences()
    {
        var older = new SubjectRef[Older.Length];
        for (var index = 0; index < older.Length; index++)
        {
            older[index] = Older[index].ToReference();
        }

        return new(Current.ToReference(), older);
    }
}
