using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>
/// Where consent events are kept. Derived by stores; rooms and maintenance code call it. Safe for concurrent use.
/// </summary>
/// <remarks>
/// <para><b>Tenant.</b> Fixed when the store is opened. Every key begins with it, and the rows of another tenant answer exactly as missing ones.</para>
/// <para><b>Persons.</b> References are mapped to a random surrogate of the person; everything else (feed, outbox, log, idempotency keys, tombstones)
/// holds the surrogate. A write goes to the surrogate of the first mapped reference, in the order current, then older; where none is mapped a
/// surrogate is made. References of the request that are not mapped yet are mapped to that surrogate in the same transaction, so that key rotation
/// never loses a person. Where references lead to several surrogates, all are read, and the write makes every reference of the person lead to all of
/// them, so that nothing is lost with one of the references; of several surrogates under one reference, the one made first comes first.</para>
/// <para><b>Streams.</b> The unit of concurrency is a person's stream for a purpose. Order within a part of a stream is the order of the commits.</para>
/// <para><b>Durable.</b> What a call reports as stored survives the death of the process, whenever it comes, and every read that begins after
/// the call returned sees it. <b>Final:</b> when a call has completed, with an exception or a cancellation too, nothing of it becomes visible afterwards that
/// was not by then; whoever gave up may find the batch stored or not, but it never appears later.</para>
/// <para><b>Waiting.</b> A call that waits for a lock, a disk or a network returns an incomplete task and does not hold the calling thread.</para>
/// <para><b>Failure.</b> An expected "no" is a status. Everything else is a <see cref="CityRightsException"/> whose message carries no personal data.</para>
/// <para>The conformance suite for stores proves each of these clauses; an implementation runs it whole.</para>
/// </remarks>
public abstract partial class ConsentStore : IAsyncDisposable
{
    /// <summary>Opens the store for a tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <exception cref="ArgumentException">The tenant is null or empty.</exception>
    protected ConsentStore(string tenant)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        Tenant = tenant;
    }

    /// <summary>The tenant.</summary>
    public string Tenant { get; }

    /// <summary>
    /// Whether nobody but this object writes the tenant's rows while it is open, so that heads may be kept in memory. A store that cannot be sure
    /// answers false, and so does one that is closed; every decision then reads through. Asked at every decision: must be quick and must not throw.
    /// </summary>
    public abstract bool IsSoleOwner { get; }

    /// <summary>How long a decision waits for a read before it answers without it.</summary>
    /// <value>250 milliseconds unless the store knows better.</value>
    public virtual TimeSpan ReadDeadline => TimeSpan.FromMilliseconds(250);

    /// <summary>Tells readers in this process which heads they may still believe.</summary>
    internal HeadGenerations Generations { get; } = new();

    /// <summary>
    /// Reaches for the place where the events lie, so that a file in use, a missing schema or a server that does not answer is known at start and not
    /// with the first decision. Every other call does so too where it has to; done again, it does nothing.
    /// </summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="CityRightsException">The store cannot be opened; the message names the fix.</exception>
    public ValueTask OpenAsync(CancellationToken cancellationToken = default) => OpenCoreAsync(cancellationToken);

    /// <summary>Closes the store. Calls that run are brought to their end first.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>Reads a person's stream for a purpose.</summary>
    /// <param name="subject">The person, by every live reference.</param>
    /// <param name="purpose">The purpose; it need not be declared.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The stream; empty where nothing was recorded.</returns>
    /// <exception cref="ArgumentException">Person or purpose is the default value.</exception>
    /// <exception cref="CityRightsException">The store could not be read.</exception>
    public ValueTask<ConsentStream> ReadAsync(SubjectReferences subject, PurposeId purpose, CancellationToken cancellationToken = default)
    {
        ConsentAppendRules.ThrowIfNobody(subject);
        ConsentAppendRules.ThrowIfDefault(purpose);
        return ReadCoreAsync(subject, purpose, cancellationToken);
    }

    /// <summary>Reads all streams of a person.</summary>
    /// <param name="subject">The person, by every live reference.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The streams that have events, in ordinal order of their purposes.</returns>
    /// <exception cref="ArgumentException">The person is the default value.</exception>
    /// <exception cref="CityRightsException">The store could not be read.</exception>
    public ValueTask<ImmutableArray<ConsentStream>> ReadAllAsync(SubjectReferences subject, CancellationToken cancellationToken = default)
    {
        ConsentAppendRules.ThrowIfNobody(subject);
        return ReadAllCoreAsync(subject, cancellationToken);
    }

    /// <summary>Reads all streams of an erased person whose proof is still kept, for a legal claim (GDPR Art. 17(3)(e)).</summary>
    /// <param name="subject">The person, by every live reference.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The streams under the person's restricted surrogates; empty where nothing is kept. What was recorded after the erasure is not among them.</returns>
    /// <exception cref="ArgumentException">The person is the default value.</exception>
    /// <exception cref="CityRightsException">The store could not be read.</exception>
    public ValueTask<ImmutableArray<ConsentStream>> ReadRestrictedAsync(SubjectReferences subject, CancellationToken cancellationToken = default)
    {
        ConsentAppendRules.ThrowIfNobody(subject);
        return ReadRestrictedCoreAsync(subject, cancellationToken);
    }

    /// <summary>Finds what was stored under an idempotency key.</summary>
    /// <param name="subject">The person, by every live reference.</param>
    /// <param name="idempotencyKey">The key.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The batch stored under it, or null.</returns>
    /// <exception cref="ArgumentException">The person is the default value or the key not of its form.</exception>
    /// <exception cref="CityRightsException">The store could not be read.</exception>
    public ValueTask<ConsentReplay?> FindAsync(SubjectReferences subject, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        ConsentAppendRules.ThrowIfNobody(subject);
        ConsentAppendRules.ThrowIfNotKey(idempotencyKey);
        return FindCoreAsync(subject, idempotencyKey, cancellationToken);
    }
}
