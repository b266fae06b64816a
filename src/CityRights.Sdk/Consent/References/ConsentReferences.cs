using System.Collections.Immutable;
using CityRights.Keys;

namespace CityRights.Consent;

/// <summary>
/// The people of a consent store as the re-link job sees them. A container makes it from <c>city.AddConsent(...)</c>; without one, make it by hand. Safe for
/// concurrent use.
/// </summary>
/// <remarks>
/// A person found under two surrogates keeps both: every reference leads to both from then on, all events of both are read, and the more protective wins
/// (<see cref="RelinkOutcome.Joined"/>). An erasure recorded under an older reference counts under the current one too.
/// </remarks>
public sealed class ConsentReferences : ISubjectReferenceHolder
{
    private readonly ConsentStore _store;
    private readonly ErasureMarks _marks;

    /// <summary>Looks at a store.</summary>
    /// <param name="store">The store. Whoever opened it closes it.</param>
    /// <param name="keys">The keys of the same tenant. Whoever opened them disposes them.</param>
    /// <exception cref="ArgumentException">Store and keys are of two tenants, or one is null.</exception>
    public ConsentReferences(ConsentStore store, KeyRing keys)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(keys);
        if (store.Tenant != keys.Tenant)
        {
            throw new ArgumentException("The store and the keys are of two tenants; open both for the same.", nameof(keys));
        }

        _store = store;
        _marks = new(keys);
    }

    /// <inheritdoc/>
    /// <value>Always <c>consent</c>.</value>
    public string Name => "consent";

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<RelinkOutcome>> RelinkAsync(ImmutableArray<SubjectReferences> people, CancellationToken cancellationToken = default)
    {
        if (people.IsDefault)
        {
            throw new ArgumentException("The people are not set.", nameof(people));
        }

        foreach (var person in people)
        {
            ConsentAppendRules.ThrowIfNobody(person);
        }

        return _store.RelinkAsync([.. people.Select(person => new ReferenceLink { Subject = person, Marks = _marks.Of(person) })], cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<long> DropReferencesAsync(int keyVersion, CancellationToken cancellationToken = default) =>
        _store.DropReferencesAsync(keyVersion, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>A row is a person: a surrogate, live or restricted. An erased person of whom no proof is kept is not counted, because nothing leads there.</remarks>
    public ValueTask<ImmutableArray<KeyVersionUse>> CountAsync(CancellationToken cancellationToken = default) => _store.CountReferencesAsync(cancellationToken);
}
