using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent.Gate;

[Collection(TelemetryCollection.Name)]
public class GateAllocationTests
{
    [Fact]
    public async Task Warm_Decision_AllocatesNothing()
    {
        await using var room = new TestRoom();
        await room.GiveAsync(Person(1));
        var gate = room.Room.Gate;
        var whole = new ProcessingRequest(TestRoom.Sms, Person(1));
        var part = whole with { Categories = [DataCategory.TelephoneNumber], Recipient = "provider" };
        var task = new ProcessingRequest(TestRoom.Permit, Person(1));
        Assert.True(AllPermit(gate, whole, part, task, 1_000));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var isPermitted = AllPermit(gate, whole, part, task, 1_000);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(isPermitted);
        Assert.Equal(0, allocated);
    }

    private static bool AllPermit(IProcessingGate gate, ProcessingRequest whole, ProcessingRequest part, ProcessingRequest task, int rounds)
    {
        var all = true;
        for (var index = 0; index < rounds; index++)
        {
            all &= Permits(gate.DecideAsync(whole)) & Permits(gate.DecideAsync(part)) & Permits(gate.DecideAsync(task));
        }

        return all;
    }

    private static bool Permits(ValueTask<GateDecision> decision) => decision.IsCompletedSuccessfully && decision.Result.IsPermitted;
}
