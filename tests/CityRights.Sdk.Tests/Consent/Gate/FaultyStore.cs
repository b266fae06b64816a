using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CityRights.Consent;

namespace CityRights.Tests.Consent.Gate;

/// <summary>A store over another one whose calls a test counts, fails, delays or cancels.</summary>
internal sealed class FaultyStore(ConsentStore inner) : ConsentStore(inner.Tenant)
{
    private int _calls;
    private int _reads;

    /// <summary>Runs before a call reaches the store beneath; what it throws, the call throws. Gets the number of the call, from 1.</summary>
    public Func<int, CancellationToken, ValueTask> Before { get; set; } = static (_, _) => ValueTask.CompletedTask;

    /// <summary>Runs after a call of the store beneath.</summary>
    public Func<int, ValueTask> After { get; set; } = static _ => ValueTask.CompletedTask;

    public bool IsAlone { get; set; } = true;

    public int Calls => Volatile.Read(ref _calls);

    public int Reads => Volatile.Read(ref _reads);

    public override bool IsSoleOwner => IsAlone;

    public void Reset() => _calls = 0;

    public override ValueTask DisposeAsync() => inner.DisposeAsync();

    protected override ValueTask<ConsentStream> ReadCoreAsync(SubjectReferences subject, PurposeId purpose, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        return Call(() => inner.ReadAsync(subject, purpose, cancellationToken), cancellationToken);
    }

    protected override ValueTask<ImmutableArray<ConsentStream>> ReadAllCoreAsync(SubjectReferences subject, CancellationToken cancellationToken) =>
        Call(() => inner.ReadAllAsync(subject, cancellationToken), cancellationToken);

    protected override ValueTask<ImmutableArray<ConsentStream>> ReadRestrictedCoreAsync(SubjectReferences subject, CancellationToken cancellationToken) =>
        Call(() => inner.ReadRestrictedAsync(subject, cancellationToken), cancellationToken);

    protected override ValueTask<ConsentReplay?> FindCoreAsync(SubjectReferences subject, string idempotencyKey, CancellationToken cancellationToken) =>
        Call(() => inner.FindAsync(subject, idempotencyKey, cancellationToken), cancellationToken);

    protected override ValueTask<ConsentAppendResult> AppendCoreAsync(ConsentAppend append, CancellationToken cancellationToken) =>
        Call(() => inner.AppendAsync(append, cancellationToken), cancellationToken);

    protected override ValueTask<ErasureResult> EraseCoreAsync(ErasureRequest request, CancellationToken cancellationToken) =>
        Call(() => inner.EraseAsync(request, cancellationToken), cancellationToken);

    protected override ValueTask<int> PurgeCoreAsync(DateTimeOffset now, CancellationToken cancellationToken) => inner.PurgeAsync(now, cancellationToken);

    protected override ValueTask<ImmutableArray<RelinkOutcome>> RelinkCoreAsync(ImmutableArray<ReferenceLink> people, CancellationToken cancellationToken) =>
        Call(() => inner.RelinkAsync(people, cancellationToken), cancellationToken);

    protected override ValueTask<long> DropReferencesCoreAsync(int keyVersion, CancellationToken cancellationToken) =>
        Call(() => inner.DropReferencesAsync(keyVersion, cancellationToken), cancellationToken);

    protected override ValueTask<ImmutableArray<KeyVersionUse>> CountReferencesCoreAsync(CancellationToken cancellationToken) =>
        Call(() => inner.CountReferencesAsync(cancellationToken), cancellationToken);

    protected override ValueTask<ImmutableArray<ConsentChange>> ReadFeedCoreAsync(FeedCursor after, int limit, CancellationToken cancellationToken) =>
        inner.ReadFeedAsync(after, limit, cancellationToken);

    protected override ValueTask<ImmutableArray<OutboxMessage>> ReadOutboxCoreAsync(FeedCursor after, int limit, CancellationToken cancellationToken) =>
        inner.ReadOutboxAsync(after, limit, cancellationToken);

    protected override ValueTask AcknowledgeCoreAsync(ImmutableArray<Guid> messages, CancellationToken cancellationToken) =>
        inner.AcknowledgeAsync(messages, cancellationToken);

    protected override ValueTask<ImmutableArray<ConsentLogLine>> ReadLogCoreAsync(FeedCursor after, int limit, CancellationToken cancellationToken) =>
        inner.ReadLogAsync(after, limit, cancellationToken);

    protected override async IAsyncEnumerable<ConsentRecord> ExportCoreAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in inner.ExportAsync(cancellationToken))
        {
            yield return record;
        }
    }

    protected override ValueTask ImportCoreAsync(IAsyncEnumerable<ConsentRecord> records, CancellationToken cancellationToken) =>
        inner.ImportAsync(records, cancellationToken);

    private async ValueTask<TResult> Call<TResult>(Func<ValueTask<TResult>> call, CancellationToken cancellationToken)
    {
        var number = Interlocked.Increment(ref _calls);
        await Before(number, cancellationToken);
        var result = await call();
        await After(number);
        return result;
    }
}
