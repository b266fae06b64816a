using System.Collections.Immutable;
using CityRights.Pseudonymisation;

namespace CityRights.Sqlite.Crash;

/// <summary>A store that waits for ever after the record of a revealing is durable.</summary>
internal sealed class HoldingStore(ReidentificationStore inner) : ReidentificationStore(inner.Tenant)
{
    public override ValueTask DisposeAsync() => inner.DisposeAsync();

    protected override ValueTask OpenCoreAsync(CancellationToken cancellationToken) => inner.OpenAsync(cancellationToken);

    protected override ValueTask<ReidentificationAddition> AddCoreAsync(
        ReidentificationCase request, ReidentificationEntry entry, ReidentificationLimit limit, CancellationToken cancellationToken) =>
        inner.AddAsync(request, entry, limit, cancellationToken);

    protected override ValueTask<ReidentificationCase?> FindCoreAsync(Guid id, CancellationToken cancellationToken) => inner.FindAsync(id, cancellationToken);

    protected override ValueTask<ImmutableArray<ReidentificationCase>> ReadPendingCoreAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        inner.ReadPendingAsync(now, limit, cancellationToken);

    protected override ValueTask<ImmutableArray<ReidentificationEntry>> ReadEntriesCoreAsync(Guid request, CancellationToken cancellationToken) =>
        inner.ReadEntriesAsync(request, cancellationToken);

    protected override ValueTask<ReidentificationStoreStatus> ApproveCoreAsync(ReidentificationEntry entry, string signature, CancellationToken cancellationToken) =>
        inner.ApproveAsync(entry, signature, cancellationToken);

    protected override async ValueTask<ReidentificationStoreStatus> RevealCoreAsync(
        ReidentificationEntry entry, ReidentificationLimit limit, CancellationToken cancellationToken)
    {
        var status = await inner.RevealAsync(entry, limit, cancellationToken);
        Console.WriteLine($"recorded {status}");
        await Console.Out.FlushAsync(cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return status;
    }

    protected override ValueTask RecordCoreAsync(ReidentificationEntry entry, CancellationToken cancellationToken) => inner.RecordAsync(entry, cancellationToken);

    protected override ValueTask<int> EraseCoreAsync(IReadOnlyCollection<string> tokens, CancellationToken cancellationToken) => inner.EraseAsync(tokens, cancellationToken);

    protected override ValueTask<int> PurgeCoreAsync(DateTimeOffset before, CancellationToken cancellationToken) => inner.PurgeAsync(before, cancellationToken);

    protected override IAsyncEnumerable<ReidentificationItem> ExportCoreAsync(CancellationToken cancellationToken) => inner.ExportAsync(cancellationToken);

    protected override ValueTask ImportCoreAsync(IAsyncEnumerable<ReidentificationItem> items, CancellationToken cancellationToken) => inner.ImportAsync(items, cancellationToken);
}
