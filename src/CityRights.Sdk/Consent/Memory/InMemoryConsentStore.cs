using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CityRights.Consent;

/// <summary>
/// A store that keeps everything in memory and loses it with the process: for tests, trials and demonstrations. It keeps every clause of
/// <see cref="ConsentStore"/> but durability. Safe for concurrent use.
/// </summary>
public sealed class InMemoryConsentStore : ConsentStore
{
    private readonly Lock _gate = new();
    private MemoryTables? _tables = new();

    /// <summary>Opens an empty store.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <exception cref="ArgumentException">The tenant is null or empty.</exception>
    public InMemoryConsentStore(string tenant = Tenants.Default)
        : base(tenant)
    {
    }

    /// <summary>True until the store is closed: the rows live in this object.</summary>
    public override bool IsSoleOwner => Volatile.Read(ref _tables) is not null;

    /// <summary>Forgets everything. Calls made from now on throw <see cref="ObjectDisposedException"/>.</summary>
    public override ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _tables = null;
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected override ValueTask<ConsentStream> ReadCoreAsync(SubjectReferences subject, PurposeId purpose, CancellationToken cancellationToken) =>
        With(tables => tables.Stream(tables.Live(subject), purpose), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<ConsentStream>> ReadAllCoreAsync(SubjectReferences subject, CancellationToken cancellationToken) =>
        With(tables => tables.Streams(tables.Live(subject)), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<ConsentStream>> ReadRestrictedCoreAsync(SubjectReferences subject, CancellationToken cancellationToken) =>
        With(tables => tables.Streams(tables.Restricted(subject)), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ConsentReplay?> FindCoreAsync(SubjectReferences subject, string idempotencyKey, CancellationToken cancellationToken) =>
        With(tables => tables.Find(tables.Live(subject), idempotencyKey), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ConsentAppendResult> AppendCoreAsync(ConsentAppend append, CancellationToken cancellationToken) =>
        With(tables => tables.Append(append), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ErasureResult> EraseCoreAsync(ErasureRequest request, CancellationToken cancellationToken) =>
        With(tables => new ErasureResult(tables.Erase(request)), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<int> PurgeCoreAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        With(tables => tables.Purge(now), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<RelinkOutcome>> RelinkCoreAsync(ImmutableArray<ReferenceLink> people, CancellationToken cancellationToken) =>
        With(tables => MemoryRelinking.Relink(tables, people), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<long> DropReferencesCoreAsync(int keyVersion, CancellationToken cancellationToken) =>
        With(tables => MemoryRelinking.Drop(tables, keyVersion), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<KeyVersionUse>> CountReferencesCoreAsync(CancellationToken cancellationToken) =>
        With(MemoryRelinking.Count, cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<ConsentChange>> ReadFeedCoreAsync(FeedCursor after, int limit, CancellationToken cancellationToken) =>
        With(tables => tables.Feed.Read(after, limit), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<OutboxMessage>> ReadOutboxCoreAsync(FeedCursor after, int limit, CancellationToken cancellationToken) =>
        With(tables => tables.Outbox.Read(after, limit, message => !tables.Acknowledged.Contains(message.Entry.Id)), cancellationToken);

    /// <inheritdoc/>
    protected override async ValueTask AcknowledgeCoreAsync(ImmutableArray<Guid> messages, CancellationToken cancellationToken) =>
        await With(tables => tables.Acknowledge(messages), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<ConsentLogLine>> ReadLogCoreAsync(FeedCursor after, int limit, CancellationToken cancellationToken) =>
        With(tables => tables.Log.Read(after, limit), cancellationToken);

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<ConsentRecord> ExportCoreAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var record in await With(static tables => MemoryExport.Write(tables), cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }
    }

    /// <inheritdoc/>
    protected override async ValueTask ImportCoreAsync(IAsyncEnumerable<ConsentRecord> records, CancellationToken cancellationToken)
    {
        _ = await With(static tables => tables.IsEmpty ? true : throw ConsentStoreErrors.NotEmpty(), cancellationToken).ConfigureAwait(false);
        var import = new MemoryImport();
        await foreach (var record in records.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            import.Read(record);
        }

        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_tables is null, this);
            _tables = _tables.IsEmpty ? import.Tables : throw ConsentStoreErrors.NotEmpty();
        }
    }

    private ValueTask<TResult> With<TResult>(Func<MemoryTables, TResult> use, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<TResult>(cancellationToken);
        }

        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_tables is null, this);
            return ValueTask.FromResult(use(_tables));
        }
    }
}
