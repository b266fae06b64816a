using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CityRights.Consent;

/// <content>What a store implements. Arguments are checked already.</content>
public abstract partial class ConsentStore
{
    /// <summary>Implements <see cref="OpenAsync"/>; nothing, unless the store has something to open.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    protected virtual ValueTask OpenCoreAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    /// <summary>Implements <see cref="ReadAsync"/>.</summary>
    /// <param name="subject">The person.</param>
    /// <param name="purpose">The purpose.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ConsentStream> ReadCoreAsync(SubjectReferences subject, PurposeId purpose, CancellationToken cancellationToken);

    /// <summary>Implements <see cref="ReadAllAsync"/>.</summary>
    /// <param name="subject">The person.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ImmutableArray<ConsentStream>> ReadAllCoreAsync(SubjectReferences subject, CancellationToken cancellationToken);

    /// <summary>Implements <see cref="ReadRestrictedAsync"/>.</summary>
    /// <param name="subject">The person.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ImmutableArray<ConsentStream>> ReadRestrictedCoreAsync(SubjectReferences subject, CancellationToken cancellationToken);

    /// <summary>Implements <see cref="FindAsync"/>.</summary>
    /// <param name="subject">The person.</param>
    /// <param name="idempotencyKey">The key.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ConsentReplay?> FindCoreAsync(SubjectReferences subject, string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Implements <see cref="AppendAsync"/>.</summary>
    /// <param name="append">The batch.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ConsentAppendResult> AppendCoreAsync(ConsentAppend append, CancellationToken cancellationToken);

    /// <summary>Implements <see cref="AppendManyAsync"/>; one by one, unless the store does better.</summary>
    /// <param name="appends">The batches, checked as they are pulled.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected virtual async IAsyncEnumerable<ConsentAppendResult> AppendManyCoreAsync(
        IAsyncEnumerable<ConsentAppend> appends, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var append in appends.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return await AppendCoreAsync(append, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Implements <see cref="EraseAsync"/>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ErasureResult> EraseCoreAsync(ErasureRequest request, CancellationToken cancellationToken);

    /// <summary>Implements <see cref="PurgeAsync"/>.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<int> PurgeCoreAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Implements <see cref="RelinkAsync"/>.</summary>
    /// <param name="people">The people, at least one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ImmutableArray<RelinkOutcome>> RelinkCoreAsync(ImmutableArray<ReferenceLink> people, CancellationToken cancellationToken);

    /// <summary>Implements <see cref="DropReferencesAsync"/>.</summary>
    /// <param name="keyVersion">The version.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<long> DropReferencesCoreAsync(int keyVersion, CancellationToken cancellationToken);

    /// <summary>Implements <see cref="CountReferencesAsync"/>.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ImmutableArray<KeyVersionUse>> CountReferencesCoreAsync(CancellationToken cancellationToken);

    /// <summary>Implements <see cref="ReadFeedAsync"/>.</summary>
    /// <param name="after">Where to read on.</param>
    /// <param name="limit">The greatest number of entries.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ImmutableArray<ConsentChange>> ReadFeedCoreAsync(FeedCursor after, int limit, CancellationToken cancellationToken);

    /// <summary>Implements <see cref="ReadOutboxAsync"/>.</summary>
    /// <param name="after">Where to read on.</param>
    /// <param name="limit">The greatest number of messages.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ImmutableArray<OutboxMessage>> ReadOutboxCoreAsync(FeedCursor after, int limit, CancellationToken cancellationToken);

    /// <summary>Implements <see cref="AcknowledgeAsync"/>.</summary>
    /// <param name="messages">The ids, at least one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask AcknowledgeCoreAsync(ImmutableArray<Guid> messages, CancellationToken cancellationToken);

    /// <summary>Implements <see cref="ReadLogAsync"/>.</summary>
    /// <param name="after">Where to read on.</param>
    /// <param name="limit">The greatest number of lines.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ImmutableArray<ConsentLogLine>> ReadLogCoreAsync(FeedCursor after, int limit, CancellationToken cancellationToken);

    /// <summary>Implements <see cref="ExportAsync"/>.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract IAsyncEnumerable<ConsentRecord> ExportCoreAsync(CancellationToken cancellationToken);

    /// <summary>Implements <see cref="ImportAsync"/>; <see cref="ConsentStoreErrors.NotEmpty"/> makes the exception for a store that is not empty.</summary>
    /// <param name="records">The records.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask ImportCoreAsync(IAsyncEnumerable<ConsentRecord> records, CancellationToken cancellationToken);
}
