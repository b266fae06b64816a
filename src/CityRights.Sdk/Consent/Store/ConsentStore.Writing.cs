using System.Runtime.CompilerServices;

namespace CityRights.Consent;

public abstract partial class ConsentStore
{
    /// <summary>Appends one batch to one stream: all of it or nothing.</summary>
    /// <remarks>
    /// Checked in this order, in the transaction of the append: the idempotency key (replay, conflict), the erasure marks, the expected version.
    /// A key is looked up under every surrogate of the person.
    /// </remarks>
    /// <param name="append">The batch.</param>
    /// <param name="cancellationToken">Gives up; the batch may then be stored or not, but never later.</param>
    /// <returns>What became of it, and the stream as it stands.</returns>
    /// <exception cref="ArgumentException">The batch is not valid; the message names the part.</exception>
    /// <exception cref="CityRightsException">The store could not be written; the batch is stored or not, never half.</exception>
    public async ValueTask<ConsentAppendResult> AppendAsync(ConsentAppend append, CancellationToken cancellationToken = default)
    {
        ConsentAppendRules.ThrowIfInvalid(append);
        ConsentStream? stream = null;
        try
        {
            var result = await AppendCoreAsync(append, cancellationToken).ConfigureAwait(false);
            stream = result.Stream;
            return result;
        }
        finally
        {
            Forget(append, stream);
        }
    }

    /// <summary>Appends many batches, each of them atomic, in the order given; a store may bring several to disk together.</summary>
    /// <param name="appends">The batches. Pulled as they are stored, so that any number needs bounded memory.</param>
    /// <param name="cancellationToken">Gives up; results that were returned hold.</param>
    /// <returns>One result for each batch, in order. A batch is acknowledged when its result is returned.</returns>
    /// <exception cref="ArgumentException">A batch is not valid; those before it are stored.</exception>
    /// <exception cref="CityRightsException">The store could not be written.</exception>
    public async IAsyncEnumerable<ConsentAppendResult> AppendManyAsync(
        IAsyncEnumerable<ConsentAppend> appends, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(appends);
        var pulled = new Queue<ConsentAppend>();
        try
        {
            await foreach (var result in AppendManyCoreAsync(Checked(appends, pulled, cancellationToken), cancellationToken).ConfigureAwait(false))
            {
                Forget(pulled.Dequeue(), result.Stream);
                yield return result;
            }
        }
        finally
        {
            if (pulled.Count > 0)
            {
                // Pulled, and perhaps stored, but never answered: no head read before may be believed any more.
                Generations.ForgetAll();
            }
        }
    }

    /// <summary>Erases a person: nothing leads to their events any more, except, while proof is kept, <see cref="ReadRestrictedAsync"/>.</summary>
    /// <remarks>
    /// In one transaction: the marks are stored with the instant (the later one stays), the mapping of the references moves to restricted storage or is
    /// deleted, and a tombstone for each surrogate goes to the feed. The events stay under the surrogates. A person not known leaves only the marks.
    /// Done again, it does no harm.
    /// </remarks>
    /// <param name="request">Who, when, and for how long proof is kept.</param>
    /// <param name="cancellationToken">Gives up; the erasure may then be done or not, but never later.</param>
    /// <returns>The surrogates found.</returns>
    /// <exception cref="ArgumentException">The request is not valid; the message names the part.</exception>
    /// <exception cref="CityRightsException">The store could not be written.</exception>
    public async ValueTask<ErasureResult> EraseAsync(ErasureRequest request, CancellationToken cancellationToken = default)
    {
        ConsentAppendRules.ThrowIfInvalid(request);
        try
        {
            return await EraseCoreAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Generations.ForgetAll();
        }
    }

    /// <summary>Deletes the restricted mappings whose proof is no longer kept. Safe to run at any time and again.</summary>
    /// <param name="now">The instant: what is kept until then, or earlier, is deleted.</param>
    /// <param name="cancellationToken">Gives up; what was deleted stays deleted.</param>
    /// <returns>The number of surrogates that lead to nobody from now on.</returns>
    /// <exception cref="CityRightsException">The store could not be written.</exception>
    public ValueTask<int> PurgeAsync(DateTimeOffset now, CancellationToken cancellationToken = default) => PurgeCoreAsync(now, cancellationToken);

    private static async IAsyncEnumerable<ConsentAppend> Checked(
        IAsyncEnumerable<ConsentAppend> appends, Queue<ConsentAppend> pulled, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var append in appends.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            ConsentAppendRules.ThrowIfInvalid(append);
            pulled.Enqueue(append);
            yield return append;
        }
    }

    /// <summary>Makes readers in this process read the person's stream again, before the caller learns that it was written.</summary>
    private void Forget(ConsentAppend append, ConsentStream? stream)
    {
        if (stream is null)
        {
            // The outcome is not known, and so neither are the surrogates that it concerns.
            Generations.ForgetAll();
        }
        else
        {
            Generations.Forget(append.Subject, stream);
        }
    }
}
