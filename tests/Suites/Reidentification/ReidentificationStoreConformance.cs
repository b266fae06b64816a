using CityRights.Pseudonymisation;
using static CityRights.Testing.ReidentificationSamples;

namespace CityRights.Testing;

/// <summary>
/// Proves that a store keeps every clause of <see cref="ReidentificationStore"/>. A store derives this class and runs it whole. One instance stands for one
/// medium (a file, a database).
/// </summary>
public abstract partial class ReidentificationStoreConformance : IAsyncLifetime
{
    private readonly List<ReidentificationStore> _opened = [];
    private ReidentificationStore? _store;

    /// <summary>The store under test, of tenant <c>alphen</c>.</summary>
    protected ReidentificationStore Store => _store ?? throw new InvalidOperationException("The suite was not initialised.");

    /// <summary>Opens a store for a tenant on the medium of this instance.</summary>
    protected abstract ValueTask<ReidentificationStore> OpenAsync(string tenant);

    /// <summary>Closes a store and opens it again on the same medium; gives back the same store where nothing outlives its closing.</summary>
    protected abstract ValueTask<ReidentificationStore> ReopenAsync(ReidentificationStore store);

    /// <summary>Opens a store on a medium of its own, to be imported into.</summary>
    protected abstract ValueTask<ReidentificationStore> OpenElsewhereAsync(string tenant);

    public virtual async Task InitializeAsync() => _store = await KeepAsync(OpenAsync("alphen"));

    public virtual async Task DisposeAsync()
    {
        foreach (var store in _opened)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task AddAsync_NewRequest_IsFoundAsItWas()
    {
        var request = await Store.AddedAsync(Case(key: "one"));

        Assert.Equal(request, await Store.FindAsync(request.Id));
        Assert.Equal([ReidentificationAct.Requested], (await Store.ReadEntriesAsync(request.Id)).Select(entry => entry.Act));
    }

    [Fact]
    public async Task FindAsync_NothingThere_IsNull()
    {
        Assert.Null(await Store.FindAsync(Guid.NewGuid()));
        Assert.Empty(await Store.ReadEntriesAsync(Guid.NewGuid()));
    }

    [Fact]
    public async Task ApproveAsync_ThenReveal_GoesForwardOnce()
    {
        var request = await Store.ApprovedAsync();

        Assert.Equal(ReidentificationStoreStatus.WrongState, await Store.ApproveAsync(Entry(request, ReidentificationAct.Approved, "p.jansen"), "other"));
        Assert.Equal(ReidentificationStoreStatus.Done, await Store.RevealAsync(request));
        Assert.Equal(ReidentificationStoreStatus.WrongState, await Store.RevealAsync(request));

        var found = (await Store.FindAsync(request.Id))!;
        Assert.Equal((ReidentificationState.Revealed, "m.bakker", "signature"), (found.State, found.Approver, found.Signature));
        Assert.Equal([Noon, Noon], new DateTimeOffset?[] { found.ApprovedAt, found.RevealedAt });
        Assert.Equal(
            [ReidentificationAct.Requested, ReidentificationAct.Approved, ReidentificationAct.Revealed],
            (await Store.ReadEntriesAsync(request.Id)).Select(entry => entry.Act));
    }

    [Fact]
    public async Task RevealAsync_NotApprovedOrNotThere_ChangesNothing()
    {
        var request = await Store.AddedAsync();

        Assert.Equal(ReidentificationStoreStatus.WrongState, await Store.RevealAsync(request));
        Assert.Equal(ReidentificationStoreStatus.NotFound, await Store.RevealAsync(Case()));
        Assert.Equal(ReidentificationStoreStatus.NotFound, await Store.ApproveAsync(Entry(Case(), ReidentificationAct.Approved), "s"));
        Assert.Single(await Store.ReadEntriesAsync(request.Id));
        Assert.Equal(ReidentificationState.Requested, (await Store.FindAsync(request.Id))!.State);
    }

    [Fact]
    public async Task RevealAsync_FiftyAtOnce_OneIsDone()
    {
        var request = await Store.ApprovedAsync();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () => await Store.RevealAsync(request))));

        Assert.Single(statuses, ReidentificationStoreStatus.Done);
        Assert.Equal(49, statuses.Count(status => status == ReidentificationStoreStatus.WrongState));
        Assert.Single(await Store.ReadEntriesAsync(request.Id), entry => entry.Act == ReidentificationAct.Revealed);
    }

    [Fact]
    public async Task AddAsync_SameKey_IsReplayedOrConflicts()
    {
        var first = await Store.ApprovedAsync(Case(key: "k"));
        var again = Case(key: "k");
        var other = Case(key: "k", token: "park_r1_OTHER");
        var somebody = Case("p.jansen", key: "k");

        var replay = await Store.AddAsync(again, Entry(again, ReidentificationAct.Requested), new(1, Noon));
        var conflict = await Store.AddAsync(other, Entry(other, ReidentificationAct.Requested), NoLimit);

        Assert.Equal((ReidentificationStoreStatus.Replayed, first.Id, ReidentificationState.Approved), (replay.Status, replay.Case!.Id, replay.Case.State));
        Assert.Equal(ReidentificationStoreStatus.IdempotencyConflict, conflict.Status);
        Assert.Equal(ReidentificationStoreStatus.Done, (await Store.AddAsync(somebody, Entry(somebody, ReidentificationAct.Requested), NoLimit)).Status);
    }

    [Fact]
    public async Task Limit_OfOneOperator_IsCountedInTheJournalAndPersists()
    {
        var limit = new ReidentificationLimit(2, Noon);
        await Store.ApprovedAsync();
        var second = await Store.ApprovedAsync();
        var third = Case();

        Assert.Equal(ReidentificationStoreStatus.LimitReached, (await Store.AddAsync(third, Entry(third, ReidentificationAct.Requested), limit)).Status);
        await Store.EraseAsync([third.Token]);
        _ = await ReopenedAsync();
        Assert.Equal(ReidentificationStoreStatus.LimitReached, (await Store.AddAsync(third, Entry(third, ReidentificationAct.Requested), limit)).Status);
        Assert.Null(await Store.FindAsync(third.Id));
        Assert.Null(await Store.FindAsync(second.Id));

        var others = Case("p.jansen");
        Assert.Equal(ReidentificationStoreStatus.Done, (await Store.AddAsync(others, Entry(others, ReidentificationAct.Requested), limit)).Status);
        var later = Case(at: Noon.AddDays(1));
        Assert.Equal(ReidentificationStoreStatus.Done, (await Store.AddAsync(later, Entry(later, ReidentificationAct.Requested), new(2, Noon.AddTicks(1)))).Status);
    }

    [Fact]
    public async Task Limit_OfRevealing_IsCountedApart()
    {
        var (first, second) = (await Store.ApprovedAsync(), await Store.ApprovedAsync());

        Assert.Equal(ReidentificationStoreStatus.Done, await Store.RevealAsync(first, new(1, Noon)));
        Assert.Equal(ReidentificationStoreStatus.LimitReached, await Store.RevealAsync(second, new(1, Noon)));
        Assert.Equal(ReidentificationState.Approved, (await Store.FindAsync(second.Id))!.State);
        Assert.Equal(ReidentificationStoreStatus.Done, await Store.RevealAsync(second, new(1, Noon.AddTicks(1))));
    }

    [Fact]
    public async Task Limit_TwentyRequestsAtOnce_IsNeverPassed()
    {
        var statuses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
        {
            var request = Case();
            return (await Store.AddAsync(request, Entry(request, ReidentificationAct.Requested), new(5, Noon))).Status;
        })));

        Assert.Equal(5, statuses.Count(status => status == ReidentificationStoreStatus.Done));
    }

    private async ValueTask<ReidentificationStore> KeepAsync(ValueTask<ReidentificationStore> opening)
    {
        var store = await opening;
        if (!_opened.Contains(store))
        {
            _opened.Add(store);
        }

        return store;
    }

    private async ValueTask<ReidentificationStore> ReopenedAsync()
    {
        _opened.Remove(Store);
        return _store = await KeepAsync(ReopenAsync(Store));
    }
}
