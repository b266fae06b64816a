using System.Diagnostics;
using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Reidentification.Desk;

/// <summary>Neither value nor token nor operator nor what a store says of its failure comes out in a log, a trace or an exception.</summary>
public sealed class DeskCanaryTests
{
    [Fact]
    public async Task EveryCall_WithFaultsToo_LeavesNoTrace()
    {
        using var logs = new RecordingLoggers();
        var traces = new List<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("CityRights", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => traces.Add($"{activity.DisplayName} {string.Join(';', activity.Tags)}"),
        };
        ActivitySource.AddActivityListener(listener);
        var store = new FaultyDeskStore(new InMemoryReidentificationStore());
        using var desk = new DeskFixture(store, logging: logs);
        var texts = new List<string>();
        var request = await desk.ApprovedAsync();
        for (var call = -1; call < 6; call++)
        {
            (store.Calls, store.FailAt) = (0, call);
            texts.Add($"{await desk.Desk.RequestAsync(desk.Request())} {await desk.Desk.FindAsync(request.Id)} {await desk.Desk.ApproveAsync(request.Id, "m.bakker", new byte[64])}");
            using var answer = await desk.Desk.RevealAsync(request.Id, "p.jansen");
            texts.Add($"{answer} {answer.Value}");
        }

        store.FailAt = 0;
        using var last = await desk.Desk.RevealAsync(request.Id, "j.devries");
        texts.Add($"{last} {last.Value} {desk.Desk} {desk.Tokens} {desk.Vault} {desk.Options.Approvers[0]}");
        texts.Add((await Assert.ThrowsAnyAsync<ArgumentException>(async () => await desk.Desk.RequestAsync(desk.Request() with { Requester = "j devries canary" }))).ToString());

        Assert.True(last.IsDone);
        Assert.NotEmpty(logs.Entries);
        var all = string.Join('\n', logs.Entries.Select(entry => entry.Text).Concat(traces).Concat(texts));
        foreach (var canary in new[] { DeskFixture.Canonical, DeskFixture.Plate, desk.Token, desk.Token[8..30], "j.devries", "m.bakker", "p.jansen", "devries canary", "2026-117", FaultyDeskStore.Canary })
        {
            Assert.DoesNotContain(canary, all, StringComparison.OrdinalIgnoreCase);
        }
    }
}
