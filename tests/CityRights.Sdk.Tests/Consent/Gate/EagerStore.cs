using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CityRights.Consent;

namespace CityRights.Tests.Consent.Gate;

/// <summary>A store that brings all batches of a bulk append in before it answers for the first, as a group commit does.</summary>
internal sealed class EagerStore : ConsentStore
{
    private readonly InMemoryConsentStore _inner = new();

    public EagerStore()
        : base(Tenants.Default)
    {
    }

    public override bool IsSoleOwner => true;

    public override ValueTask DisposeAsync() => _inner.DisposeAsync();

    protected override async IAsyncEnumerable<ConsentAppendResult> AppendManyCoreAsync(
        IAsyncEnumerable<ConsentAppend> appends, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var results = new List<ConsentAppendResult>();
        await foreach (var append in appends.WithCancellation(cancellationToken))
        {
            results.Add(await _inner.AppendAsync(append, cancellationToken));
        }

        foreach (var result in results)
        {
            yield return result;
        }
    }

    protected override ValueTask<ConsentStream> ReadCoreAsync(SubjectReferences subject, PurposeId purpose, CancellationToken cancellationToken) =>
        _inner.ReadAsync(subject, purpose, cancellationToken);

    protected override ValueTask<ImmutableArray<ConsentStream>> ReadAllCoreAsync(SubjectReferences subject, CancellationToken cancellationToken) =>
        _inner.ReadAllAsync(subject, cancellationToken);

    protected override ValueTask<ImmutableArray<ConsentStream>> ReadRestrictedCoreAsync(SubjectReferences subject, CancellationToken cancellationToken) =>
        _inner.ReadRestrictedAsync(subject, cancellationToken);

    protected override ValueTask<ConsentReplay?> FindCoreAsync(SubjectReferences subject, string idempotencyKey, CancellationToken cancellationToken) =>
        _inner.FindAsync(subject, idempotencyKey, cancellationToken);

    protected override ValueTask<ConsentAppendResult> AppendCoreAsync(ConsentAppend append, CancellationToken cancellationToken) =>
        _inner.AppendAsync(append, cancellationToken);

    protected override ValueTask<ErasureResult> EraseCoreAsync(ErasureRequest request, CancellationToken cancellationToken) =>
        _inner.EraseAsync(request, cancellationToken);

    protected override ValueTask<int> PurgeCoreAsync(DateTimeOffset now, CancellationToken cancellationToken) => _inner.PurgeAsync(now, cancellationToken);

    protected override ValueTask<ImmutableArray<RelinkOutcome>> RelinkCoreAsync(ImmutableArray<ReferenceLink> people, CancellationToken cancellationToken) =>
        _inner.RelinkAsync(people, cancellationToken);

    protected override ValueTask<long> DropReferencesCoreAsync(int keyVersion, CancellationToken cancellationToken) =>
        _inner.DropReferencesAsync(keyVersion, cancellationToken);

    protected override ValueTask<ImmutableArray<KeyVersionUse>> CountReferencesCoreAsync(CancellationToken cancellationToken) =>
        _inner.CountReferencesAsync(cancellationToken);

    protected override ValueTask<ImmutableArray<ConsentChange>> ReadFeedCoreAsync(FeedCursor after, int limit, CancellationToken cancellationToken) =>
        _inner.ReadFeedAsync(after, limit, cancellationToken);

    protected override ValueTask<ImmutableArray<OutboxMessage>> ReadOutboxCoreAsync(FeedCursor after, int limit, CancellationToken cancellationToken) =>
        _inner.ReadOutboxAsync(after, limit, cancellationToken);

    protected override ValueTask AcknowledgeCoreAsync(ImmutableArray<Guid> messages, CancellationToken cancellationToken) =>
        _inner.AcknowledgeAsync(messages, cancellationToken);

    protected override ValueTask<ImmutableArray<ConsentLogLine>> ReadLogCoreAsync(FeedCursor after, int limit, CancellationToken cancellationToken) =>
        _inner.ReadLogAsync(after, limit, cancellationToken);

    protected override IAsyncEnumerable<ConsentRecord> ExportCoreAsync(CancellationToken cancellationToken) => _inner.ExportAsync(cancellationToken);

    protected override ValueTask ImportCoreAsync(IAsyncEnumerable<ConsentRecord> records, CancellationToken cancellationToken) =>
        _inner.ImportAsync(records, cancellationToken);
}
