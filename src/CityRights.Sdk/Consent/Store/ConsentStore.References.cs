using System.Collections.Immutable;

namespace CityRights.Consent;

public abstract partial class ConsentStore
{
    /// <summary>The greatest number of people in one call of <see cref="RelinkAsync"/>.</summary>
    public const int MostLinks = 1_000;

    /// <summary>
    /// Makes people known under all their references, in one transaction: what the next <see cref="AppendAsync"/> would do for its person, without an event.
    /// </summary>
    /// <remarks>
    /// <para>A person who is not known stays unknown; no surrogate is made. Events, feed, outbox and log are as before.</para>
    /// <para>Where references lead to several surrogates, every reference of the person leads to all of them afterwards (<see cref="RelinkOutcome.Joined"/>): no event is
    /// lost, and since all parts of a stream are read and the more protective wins, no "no" becomes a "yes" when one of the references goes.</para>
    /// <para>The restricted mapping of an erased person is completed likewise and keeps its end; and an erasure recorded under one of the marks counts for all.</para>
    /// </remarks>
    /// <param name="people">The people; at most <see cref="MostLinks"/>.</param>
    /// <param name="cancellationToken">Gives up; the transaction may then be done or not, but never later.</param>
    /// <returns>What became of each, in the same order.</returns>
    /// <exception cref="ArgumentException">They are too many, or one is not valid; the message names the part.</exception>
    /// <exception cref="CityRightsException">The store could not be written.</exception>
    public async ValueTask<ImmutableArray<RelinkOutcome>> RelinkAsync(ImmutableArray<ReferenceLink> people, CancellationToken cancellationToken = default)
    {
        ConsentAppendRules.ThrowIfInvalid(people);
        if (people.IsEmpty)
        {
            return [];
        }

        try
        {
            return await RelinkCoreAsync(people, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // A head is found by its references, and those of these people may lead to more now.
            foreach (var person in people)
            {
                Generations.Forget(person.Subject);
            }
        }
    }

    /// <summary>Drops the references of a version, live and restricted, where their surrogate has a newer one. Done again, it does no harm.</summary>
    /// <remarks>Marks of erasures stay: whose they are is not known.</remarks>
    /// <param name="keyVersion">The version, 1 or more.</param>
    /// <param name="cancellationToken">Gives up; what was dropped stays dropped.</param>
    /// <returns>The number of references dropped.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    /// <exception cref="CityRightsException">The store could not be written.</exception>
    public async ValueTask<long> DropReferencesAsync(int keyVersion, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(keyVersion, 1);
        try
        {
            return await DropReferencesCoreAsync(keyVersion, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Generations.ForgetAll();
        }
    }

    /// <summary>Counts the people under each key version, live and restricted, by their surrogates.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One entry for each version under which somebody is known, oldest first.</returns>
    /// <exception cref="CityRightsException">The store could not be read.</exception>
    public ValueTask<ImmutableArray<KeyVersionUse>> CountReferencesAsync(CancellationToken cancellationToken = default) =>
        CountReferencesCoreAsync(cancellationToken);
}
