using System.Collections.Immutable;

namespace CityRights.Consent;

public abstract partial class ConsentStore
{
    /// <summary>Reads the change feed: every event and every tombstone, at least once, in the order of the commits within a stream.</summary>
    /// <param name="after">Where to read on: the cursor of the last entry handled.</param>
    /// <param name="limit">The greatest number of entries, 1 or more.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The next entries; empty at the end. An entry is never skipped, but may come again.</returns>
    /// <exception cref="ArgumentException">The cursor is not one of this store.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1.</exception>
    /// <exception cref="CityRightsException">The store could not be read.</exception>
    public ValueTask<ImmutableArray<ConsentChange>> ReadFeedAsync(FeedCursor after, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadFeedCoreAsync(after, limit, cancellationToken);
    }

    /// <summary>Reads the outbox: what was not acknowledged, in the order of the commits within a stream.</summary>
    /// <param name="after">Where to read on; <see cref="FeedCursor.Beginning"/> for all that waits.</param>
    /// <param name="limit">The greatest number of messages, 1 or more.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The next messages; empty at the end. A message comes until it is acknowledged.</returns>
    /// <exception cref="ArgumentException">The cursor is not one of this store.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1.</exception>
    /// <exception cref="CityRightsException">The store could not be read.</exception>
    public ValueTask<ImmutableArray<OutboxMessage>> ReadOutboxAsync(FeedCursor after, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadOutboxCoreAsync(after, limit, cancellationToken);
    }

    /// <summary>Acknowledges messages, which are then not read again. Unknown ids and ids acknowledged before do no harm.</summary>
    /// <param name="messages">The ids of the entries.</param>
    /// <param name="cancellationToken">Gives up; all are then acknowledged or none.</param>
    /// <exception cref="CityRightsException">The store could not be written.</exception>
    public ValueTask AcknowledgeAsync(ImmutableArray<Guid> messages, CancellationToken cancellationToken = default) =>
        messages.IsDefaultOrEmpty ? ValueTask.CompletedTask : AcknowledgeCoreAsync(messages, cancellationToken);

    /// <summary>Reads the log.</summary>
    /// <param name="after">Where to read on: the cursor of the last line handled.</param>
    /// <param name="limit">The greatest number of lines, 1 or more.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The next lines; empty at the end. A line is never skipped, but may come again.</returns>
    /// <exception cref="ArgumentException">The cursor is not one of this store.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1.</exception>
    /// <exception cref="CityRightsException">The store could not be read.</exception>
    public ValueTask<ImmutableArray<ConsentLogLine>> ReadLogAsync(FeedCursor after, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadLogCoreAsync(after, limit, cancellationToken);
    }

    /// <summary>Exports everything the store holds of its tenant, as it stood at one instant.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The records: persons first, then changes, idempotency keys, erasure marks, outbox and log, each in their own order.</returns>
    /// <exception cref="CityRightsException">The store could not be read.</exception>
    public IAsyncEnumerable<ConsentRecord> ExportAsync(CancellationToken cancellationToken = default) => ExportCoreAsync(cancellationToken);

    /// <summary>Takes in an export of this or another kind of store, into a store that holds nothing of its tenant: all of it or nothing.</summary>
    /// <remarks>Afterwards every decision, replay, erasure mark and restricted proof is as in the store that was exported; cursors are new.</remarks>
    /// <param name="records">The records, in the order of the export.</param>
    /// <param name="cancellationToken">Gives up; nothing is then taken in.</param>
    /// <exception cref="ArgumentException">A record is not valid or names what did not come before it.</exception>
    /// <exception cref="CityRightsException">The store holds something already (<c>CRT-CONSENT-020</c>), or could not be written.</exception>
    public async ValueTask ImportAsync(IAsyncEnumerable<ConsentRecord> records, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        try
        {
            await ImportCoreAsync(records, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Generations.ForgetAll();
        }
    }
}
