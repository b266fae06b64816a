using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Reidentification.Desk;

/// <summary>No record, no answer: whatever call of the store fails, before or after its work, no value comes out without a durable entry.</summary>
public sealed class NoRecordNoAnswerTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Reveal_StoreFailsAtEachCall_GivesNoValue(bool failAfter, bool cancels)
    {
        var values = 0;
        for (var call = 0; ; call++)
        {
            var store = new FaultyDeskStore(new InMemoryReidentificationStore()) { FailAfter = failAfter, Cancels = cancels };
            using var desk = new DeskFixture(store);
            var request = await desk.ApprovedAsync();
            (store.Calls, store.FailAt) = (0, call);
            var failed = false;
            try
            {
                using var answer = await desk.Desk.RevealAsync(request.Id, "j.devries");
                values += answer.IsDone ? 1 : 0;
                failed = !answer.IsDone;
                Assert.Equal(failed ? ReidentificationRefusal.StoreUnavailable : ReidentificationRefusal.None, answer.Refusal);
            }
            catch (OperationCanceledException)
            {
                failed = true;
            }

            // The control is call 0, at which nothing fails; beyond the last call nothing fails either.
            Assert.Equal(call is > 0 && call <= store.Calls, failed);
            if (call > store.Calls)
            {
                Assert.True(call >= 3);
                Assert.Equal(2, values);
                return;
            }
        }
    }

    [Fact]
    public async Task Reveal_AThousandTimesWithTheStoreDown_NeverSucceeds()
    {
        var store = new FaultyDeskStore(new InMemoryReidentificationStore());
        using var desk = new DeskFixture(store, options => options.MostPerOperator = 10_000);
        var requests = new List<ReidentificationCase>();
        for (var number = 0; number < 1_000; number++)
        {
            requests.Add(await desk.ApprovedAsync());
        }

        var refusals = new List<ReidentificationRefusal>();
        foreach (var request in requests)
        {
            // The record fails, the reading of the request works: the worst place.
            (store.Calls, store.FailAt) = (0, 2);
            using var answer = await desk.Desk.RevealAsync(request.Id, "j.devries");
            refusals.Add(answer.Refusal);
            Assert.Null(answer.Value);
        }

        Assert.Equal(1_000, refusals.Count(refusal => refusal == ReidentificationRefusal.StoreUnavailable));

        // The control: the same requests, with the store up.
        store.FailAt = 0;
        using var control = await desk.Desk.RevealAsync(requests[0].Id, "j.devries");
        Assert.Equal(DeskFixture.Canonical, DeskFixture.Read(control));
    }

    [Fact]
    public async Task EveryStep_WithTheStoreDown_IsATypedRefusal()
    {
        var store = new FaultyDeskStore(new InMemoryReidentificationStore());
        using var desk = new DeskFixture(store);
        var request = await desk.RequestedAsync();
        var signature = desk.Signature(request);
        store.FailAt = -1;

        Assert.Equal(ReidentificationRefusal.StoreUnavailable, (await desk.Desk.RequestAsync(desk.Request())).Refusal);
        Assert.Equal(ReidentificationRefusal.StoreUnavailable, (await desk.Desk.FindAsync(request.Id)).Refusal);
        Assert.Equal(ReidentificationRefusal.StoreUnavailable, (await desk.Desk.ApproveAsync(request.Id, "m.bakker", signature)).Refusal);
        using var answer = await desk.Desk.RevealAsync(request.Id, "j.devries");
        Assert.Equal(ReidentificationRefusal.StoreUnavailable, answer.Refusal);
    }
}
