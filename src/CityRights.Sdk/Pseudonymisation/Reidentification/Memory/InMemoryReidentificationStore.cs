using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

/// <summary>
/// A store that keeps everything in memory and loses it with the process: for tests, trials and demonstrations. It keeps every clause of
/// <see cref="ReidentificationStore"/> but durability. Safe for concurrent use.
/// </summary>
public sealed class InMemoryReidentificationStore : ReidentificationStore
{
    private readonly Lock _gate = new();
    private ReidentificationTables? _tables = new();

    /// <summary>Opens an empty store.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <exception cref="ArgumentException">The tenant is null or empty.</exception>
    public InMemoryReidentificationStore(string tenant = Tenants.Default)
        : base(tenant)
    {
    }

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
    protected override async ValueTask OpenCoreAsync(CancellationToken cancellationToken) => await With(static tables => tables, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    protected override ValueTask<ReidentificationAddition> AddCoreAsync(
        ReidentificationCase request, ReidentificationEntry entry, ReidentificationLimit limit, CancellationToken cancellationToken) =>
        With(tables => tables.Add(request, entry, limit), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ReidentificationCase?> FindCoreAsync(Guid id, CancellationToken cancellationToken) =>
        With(tables => tables.Find(id), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<ReidentificationCase>> ReadPendingCoreAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        With(tables => tables.Pending(now, limit), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<ReidentificationEntry>> ReadEntriesCoreAsync(Guid request, CancellationToken cancellationToken) =>
        With(tables => tables.Entries(request), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ReidentificationStoreStatus> ApproveCoreAsync(ReidentificationEntry entry, string signature, CancellationToken cancellationToken) =>
        With(tables => tables.Approve(entry, signature), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ReidentificationStoreStatus> RevealCoreAsync(
        ReidentificationEntry entry, ReidentificationLimit limit, CancellationToken cancellationToken) => With(tables => tables.Reveal(entry, limit), cancellationToken);

    /// <inheritdoc/>
    protected override async ValueTask RecordCoreAsync(ReidentificationEntry entry, CancellationToken cancellationToken) =>
        await With(tables => tables.Record(entry), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    protected override ValueTask<int> EraseCoreAsync(IReadOnlyCollection<string> tokens, CancellationToken cancellationToken) =>
        With(tables => tables.Erase(tokens), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<int> PurgeCoreAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        With(tables => tables.Purge(before), cancellationToken);

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<ReidentificationItem> ExportCoreAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var item in await With(static tables => tables.Everything, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
    }

    /// <inheritdoc/>
    protected override async ValueTask ImportCoreAsync(IAsyncEnumerable<ReidentificationItem> items, CancellationToken cancellationToken)
    {
        var imported = new ReidentificationTables();
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            imported.Take(item);
        }

        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_tables is null, this);
            _tables = _tables.IsEmpty ? imported : throw ReidentificationErrors.NotEmpty();
        }
    }

    private ValueTask<TResult> With<TResult>(Func<ReidentificationTables, TResult> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_tables is null, this);
            return ValueTask.FromResult(work(_tables));
        }
    }
}
