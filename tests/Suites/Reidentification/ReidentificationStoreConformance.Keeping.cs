using CityRights.Pseudonymisation;
using static CityRights.Testing.ReidentificationSamples;

namespace CityRights.Testing;

/// <content>What is kept, for how long, and moved where.</content>
public abstract partial class ReidentificationStoreConformance
{
    [Fact]
    public async Task ReadPendingAsync_SeveralStates_GivesThoseThatWaitOldestFirst()
    {
        var first = await Store.AddedAsync();
        await Store.ApprovedAsync();
        var second = await Store.AddedAsync();
        await Store.AddedAsync(Case(at: Noon.AddDays(-2)));

        Assert.Equal([first, second], (await Store.ReadPendingAsync(Noon)).AsEnumerable());
        Assert.Equal([first], (await Store.ReadPendingAsync(Noon, 1)).AsEnumerable());
        Assert.Empty(await Store.ReadPendingAsync(first.ExpiresAt));
    }

    [Fact]
    public async Task RecordAsync_Refusal_IsInTheJournal()
    {
        var request = await Store.AddedAsync();
        await Store.RecordAsync(Entry(request, ReidentificationAct.Refused, "p.jansen", refusal: ReidentificationRefusal.OtherRequester));

        var entry = (await Store.ReadEntriesAsync(request.Id))[^1];

        Assert.Equal((ReidentificationAct.Refused, "p.jansen", ReidentificationRefusal.OtherRequester), (entry.Act, entry.Operator, entry.Refusal));
    }

    [Fact]
    public async Task EraseAsync_TokensOfAPerson_DeletesTheirRequestsAndKeepsTheJournal()
    {
        var request = await Store.ApprovedAsync(Case(token: "park_r1_A"));
        await Store.RevealAsync(request);
        var other = await Store.AddedAsync(Case(token: "park_r1_B"));

        Assert.Equal(1, await Store.EraseAsync(["park_r1_A", "park_r1_C"]));
        Assert.Equal(0, await Store.EraseAsync(["park_r1_A"]));

        Assert.Null(await Store.FindAsync(request.Id));
        Assert.NotNull(await Store.FindAsync(other.Id));
        Assert.Equal(3, (await Store.ReadEntriesAsync(request.Id)).Length);
        Assert.Equal(ReidentificationStoreStatus.NotFound, await Store.RevealAsync(request));
    }

    [Fact]
    public async Task PurgeAsync_OldRequests_GoWithTheirJournalAndOthersStay()
    {
        var old = await Store.AddedAsync(Case(at: Noon.AddDays(-10)));
        var kept = await Store.ApprovedAsync(Case(at: Noon));
        await Store.RevealAsync(kept);

        // The entries of the second are older than the instant, but its request is kept: so is what makes its answer be given once.
        Assert.Equal(1, await Store.PurgeAsync(Noon.AddHours(1)));

        Assert.Null(await Store.FindAsync(old.Id));
        Assert.Empty(await Store.ReadEntriesAsync(old.Id));
        Assert.Equal(3, (await Store.ReadEntriesAsync(kept.Id)).Length);
    }

    [Fact]
    public async Task Tenant_Another_SeesAndChangesNothing()
    {
        var request = await Store.ApprovedAsync(Case(key: "k"));
        var other = await KeepAsync(OpenAsync("veere"));
        var theirs = Case(key: "k", token: "park_r1_X");

        Assert.Null(await other.FindAsync(request.Id));
        Assert.Empty(await other.ReadEntriesAsync(request.Id));
        Assert.Empty(await other.ReadPendingAsync(Noon));
        Assert.Equal(ReidentificationStoreStatus.NotFound, await other.RevealAsync(request));
        Assert.Equal(ReidentificationStoreStatus.NotFound, await other.ApproveAsync(Entry(request, ReidentificationAct.Approved), "s"));
        Assert.Equal(0, await other.EraseAsync([request.Token]));
        Assert.Equal(0, await other.PurgeAsync(DateTimeOffset.MaxValue));
        Assert.Equal(ReidentificationStoreStatus.Done, (await other.AddAsync(theirs, Entry(theirs, ReidentificationAct.Requested), new(1, Noon))).Status);
        Assert.Equal(ReidentificationStoreStatus.Done, await Store.RevealAsync(request));
    }

    [Fact]
    public async Task Reopened_Everything_IsThere()
    {
        var request = await Store.ApprovedAsync();
        await Store.RevealAsync(request);

        var reopened = await ReopenedAsync();

        Assert.Equal(ReidentificationState.Revealed, (await reopened.FindAsync(request.Id))!.State);
        Assert.Equal(ReidentificationStoreStatus.WrongState, await reopened.RevealAsync(request));
    }

    [Fact]
    public async Task ExportAsync_ImportedElsewhere_IsTheSame()
    {
        for (var number = 0; number < 3; number++)
        {
            await Store.RevealAsync(await Store.ApprovedAsync(Case(key: $"k{number}")));
        }

        await Store.AddedAsync();
        var items = await AllAsync(Store);
        var elsewhere = await KeepAsync(OpenElsewhereAsync("alphen"));

        await elsewhere.ImportAsync(Store.ExportAsync());

        Assert.Equal(4 + 10, items.Count);
        Assert.Equal(items, await AllAsync(elsewhere));
        Assert.Equal(ReidentificationStoreStatus.WrongState, await elsewhere.RevealAsync((ReidentificationCase)items[0]));
        Assert.Equal("CRT-PSEUDONYMISATION-050", (await Assert.ThrowsAsync<CityRightsException>(async () => await elsewhere.ImportAsync(Store.ExportAsync()))).Code);
    }

    [Fact]
    public async Task ImportAsync_ThatBreaksOff_LeavesNothing()
    {
        await Store.ApprovedAsync();
        var elsewhere = await KeepAsync(OpenElsewhereAsync("alphen"));

        await Assert.ThrowsAsync<InvalidDataException>(async () => await elsewhere.ImportAsync(BreakingOff(Store.ExportAsync())));

        Assert.Empty(await AllAsync(elsewhere));
    }

    [Fact]
    public async Task ExportAsync_MoreThanAPage_HasAll()
    {
        for (var number = 0; number < 1_001; number++)
        {
            await Store.AddedAsync();
        }

        var items = await AllAsync(Store);

        Assert.Equal(1_001, items.OfType<ReidentificationCase>().Distinct().Count());
        Assert.Equal(1_001, items.OfType<ReidentificationEntry>().Distinct().Count());
    }

    private static async Task<List<ReidentificationItem>> AllAsync(ReidentificationStore store)
    {
        var items = new List<ReidentificationItem>();
        await foreach (var item in store.ExportAsync())
        {
            items.Add(item);
        }

        return items;
    }

    private static async IAsyncEnumerable<ReidentificationItem> BreakingOff(IAsyncEnumerable<ReidentificationItem> items)
    {
        await foreach (var item in items)
        {
            yield return item;
        }

        throw new InvalidDataException("The medium ended.");
    }
}
