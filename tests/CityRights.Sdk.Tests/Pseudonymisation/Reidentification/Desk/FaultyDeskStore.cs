using System.Collections.Immutable;
using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Reidentification.Desk;

/// <summary>A store that fails at the n-th call of a run, before or after the call has done its work; 0 for never, -1 for every call.</summary>
internal sealed class FaultyDeskStore(ReidentificationStore inner) : ReidentificationStore(inner.Tenant)
{
    internal const string Canary = "CANARY-OF-THE-STORE";

    internal int FailAt { get; set; }

    internal bool FailAfter { get; set; }

    internal bool Cancels { get; set; }

    internal int Calls { get; set; }

    public override ValueTask DisposeAsync() => inner.DisposeAsync();

    protected override ValueTask OpenCoreAsync(CancellationToken cancellationToken) => inner.OpenAsync(cancellationToken);

    protected override ValueTask<ReidentificationAddition> AddCoreAsync(
        ReidentificationCase request, ReidentificationEntry entry, ReidentificationLimit limit, CancellationToken cancellationToken) =>
        RunAsync(() => inner.AddAsync(request, entry, limit, cancellationToken));

    protected override ValueTask<ReidentificationCase?> FindCoreAsync(Guid id, CancellationToken cancellationToken) => RunAsync(() => inner.FindAsync(id, cancellationToken));

    protected override ValueTask<ImmutableArray<ReidentificationCase>> ReadPendingCoreAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        RunAsync(() => inner.ReadPendingAsync(now, limit, cancellationToken));

    protected override ValueTask<ImmutableArray<ReidentificationEntry>> ReadEntriesCoreAsync(Guid request, CancellationToken cancellationToken) =>
        RunAsync(() => inner.ReadEntriesAsync(request, cancellationToken));

    protected override ValueTask<ReidentificationStoreStatus> ApproveCoreAsync(ReidentificationEntry entry, string signature, CancellationToken cancellationToken) =>
        RunAsync(() => inner.ApproveAsync(entry, signature, cancellationToken));

    protected override ValueTask<ReidentificationStoreStatus> RevealCoreAsync(ReidentificationEntry entry, ReidentificationLimit limit, CancellationToken cancellationToken) =>
        RunAsync(() => inner.RevealAsync(entry, limit, cancellationToken));

    protected override async ValueTask RecordCoreAsync(ReidentificationEntry entry, CancellationToken cancellationToken) => await RunAsync(async () =>
    {
        await inner.RecordAsync(entry, cancellationToken);
        return true;
    });

    protected override ValueTask<int> EraseCoreAsync(IReadOnlyCollection<string> tokens, CancellationToken cancellationToken) =>
        RunAsync(() => inner.EraseAsync(tokens, cancellationToken));

    protected override ValueTask<int> PurgeCoreAsync(DateTimeOffset before, CancellationToken cancellationToken) => RunAsync(() => inner.PurgeAsync(before, cancellationToken));

    protected override IAsyncEnumerable<ReidentificationItem> ExportCoreAsync(CancellationToken cancellationToken) => inner.ExportAsync(cancellationToken);

    protected override ValueTask ImportCoreAsync(IAsyncEnumerable<ReidentificationItem> items, CancellationToken cancellationToken) => inner.ImportAsync(items, cancellationToken);

    private async ValueTask<TResult> RunAsync<TResult>(Func<ValueTask<TResult>> call)
    {
        var fails = ++Calls == FailAt || FailAt == -1;
        if (fails && !FailAfter)
        {
            throw Failure();
        }

        var result = await call();
        return fails ? throw Failure() : result;
    }

    private Exception Failure() => Cancels ? new OperationCanceledException(Canary) : new InvalidOperationException(Canary);
}
