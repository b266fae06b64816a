using CityRights.Consent;
using CityRights.Tests.Keys;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent.References;

public class ConsentReferencesTests
{
    [Fact]
    public async Task Relink_WithdrawalOfAnOlderReference_IsSeenByAWarmDecisionUnderTheCurrentOne()
    {
        await using var room = new TestRoom(keys: FixedKeySource.Ring(2));
        var current = Person(1, 2);
        await room.GiveAsync(current);
        await room.WithdrawAsync(Person(1, 1));

        // Nothing connects the two yet, and the decision is kept in memory.
        Assert.True((await room.DecideAsync(current)).IsPermitted);

        Assert.Equal([RelinkOutcome.Joined], (await new ConsentReferences(room.Store, room.Keys).RelinkAsync([Person(1, 2, 1)])).ToArray());

        Assert.Equal(GateReason.Withdrawn, (await room.DecideAsync(current)).Reason);
    }

    [Fact]
    public async Task Relink_YesOfAnOlderReference_PermitsUnderTheCurrentOneAlone()
    {
        await using var room = new TestRoom(keys: FixedKeySource.Ring(2));
        await room.GiveAsync(Person(1, 1));
        Assert.Equal(GateReason.NotAsked, (await room.DecideAsync(Person(1, 2))).Reason);

        await new ConsentReferences(room.Store, room.Keys).RelinkAsync([Person(1, 2, 1)]);

        Assert.True((await room.DecideAsync(Person(1, 2))).IsPermitted);
    }

    [Fact]
    public async Task DropReferences_OldReferenceAlone_IsNoLongerPermitted()
    {
        await using var room = new TestRoom(keys: FixedKeySource.Ring(2));
        var people = new ConsentReferences(room.Store, room.Keys);
        await room.GiveAsync(Person(1, 1));
        await people.RelinkAsync([Person(1, 2, 1)]);
        Assert.True((await room.DecideAsync(Person(1, 1))).IsPermitted);

        Assert.Equal(1, await people.DropReferencesAsync(1));

        Assert.Equal(GateReason.NotAsked, (await room.DecideAsync(Person(1, 1))).Reason);
        Assert.True((await room.DecideAsync(Person(1, 2))).IsPermitted);
    }

    [Fact]
    public async Task Members_WrongUse_IsRefused()
    {
        await using var store = new InMemoryConsentStore();
        using var keys = FixedKeySource.Ring(1);
        using var others = FixedKeySource.Ring(1, "leiden");
        var people = new ConsentReferences(store, keys);

        Assert.Throws<ArgumentException>(() => new ConsentReferences(store, others));
        await Assert.ThrowsAsync<ArgumentException>(async () => await people.RelinkAsync(default));
        await Assert.ThrowsAsync<ArgumentException>(async () => await people.RelinkAsync([default]));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await people.DropReferencesAsync(0));
        Assert.Equal("consent", people.Name);
    }
}
