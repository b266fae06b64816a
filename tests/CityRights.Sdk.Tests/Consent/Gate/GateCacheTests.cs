using CityRights.Consent;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent.Gate;

/// <summary>What is kept in memory is never an answer that the store would not give.</summary>
public class GateCacheTests
{
    [Fact]
    public async Task Warm_Decision_DoesNotReadTheStore()
    {
        var store = new FaultyStore(new InMemoryConsentStore());
        await using var room = new TestRoom(store);
        await room.GiveAsync(Person(1));
        await room.DecideAsync(Person(1));
        var reads = store.Reads;

        for (var index = 0; index < 10; index++)
        {
            var decision = room.DecideAsync(Person(1));
            Assert.True(decision.IsCompletedSuccessfully);
            Assert.True((await decision).IsPermitted);
        }

        Assert.Equal(reads, store.Reads);
    }

    [Fact]
    public async Task Store_NotAlone_IsReadEveryTime()
    {
        var store = new FaultyStore(new InMemoryConsentStore()) { IsAlone = false };
        await using var room = new TestRoom(store);
        await room.DecideAsync(Person(1));
        await room.DecideAsync(Person(1));
        Assert.Equal(2, store.Reads);

        store.IsAlone = true;
        await room.DecideAsync(Person(1));
        await room.DecideAsync(Person(1));
        Assert.Equal(3, store.Reads);

        store.IsAlone = false;
        await room.DecideAsync(Person(1));
        Assert.Equal(4, store.Reads);
    }

    [Fact]
    public async Task Cache_Off_ReadsEveryTime()
    {
        var store = new FaultyStore(new InMemoryConsentStore());
        await using var room = new TestRoom(store, configure: options => options.CachedPersons = 0);
        await room.DecideAsync(Person(1));
        await room.DecideAsync(Person(1));

        Assert.Equal(2, store.Reads);
    }

    [Fact]
    public async Task Withdrawal_UnderAnyReferenceOfThePerson_IsSeenUnderEveryOther()
    {
        await using var room = new TestRoom();
        var old = Person(1, 1);
        var both = Person(1, 2, 1);
        var keys = Tests.Keys.FixedKeySource.Ring(2);
        await using var rotated = new TestRoom(room.Store, keys, clock: room.Clock);
        await rotated.GiveAsync(both);
        Assert.True((await rotated.DecideAsync(both)).IsPermitted);
        Assert.True((await rotated.DecideAsync(old)).IsPermitted);
        Assert.True((await rotated.DecideAsync(Person(1, 2))).IsPermitted);

        await room.WithdrawAsync(old);

        // First by what was kept last: nothing but the person's surrogate connects it with the reference that withdrew.
        Assert.Equal(GateReason.Withdrawn, (await rotated.DecideAsync(Person(1, 2))).Reason);
        Assert.Equal(GateReason.Withdrawn, (await rotated.DecideAsync(both)).Reason);
        Assert.Equal(GateReason.Withdrawn, (await rotated.DecideAsync(old)).Reason);
    }

    [Fact]
    public async Task NotAsked_KeptUnderNewReferences_IsForgottenWhenTheOldOneIsWritten()
    {
        await using var room = new TestRoom();
        var both = Person(1, 2, 1);
        Assert.True((await room.DecideAsync(both, TestRoom.Pilot)).IsPermitted);

        await room.WithdrawAsync(Person(1, 1), TestRoom.Pilot);

        Assert.Equal(GateReason.Withdrawn, (await room.DecideAsync(both, TestRoom.Pilot)).Reason);
    }

    [Fact]
    public async Task References_OfOneCurrentButOtherOlderOnes_AreDecidedApart()
    {
        await using var room = new TestRoom();
        await room.WithdrawAsync(Person(1, 1), TestRoom.Pilot);

        Assert.Equal(GateReason.ReportOnly, (await room.DecideAsync(Person(1, 2), TestRoom.Pilot)).Reason);
        Assert.Equal(GateReason.Withdrawn, (await room.DecideAsync(Person(1, 2, 1), TestRoom.Pilot)).Reason);
        Assert.Equal(GateReason.ReportOnly, (await room.DecideAsync(Person(1, 2), TestRoom.Pilot)).Reason);
    }

    [Fact]
    public async Task StoreWrittenBesideTheRoom_Append_AppendMany_Erase_AreSeen()
    {
        await using var room = new TestRoom();
        foreach (var person in new[] { Person(1), Person(2), Person(3) })
        {
            await room.GiveAsync(person);
            Assert.True((await room.DecideAsync(person)).IsPermitted);
        }

        room.Clock.Advance(TimeSpan.FromMinutes(1));
        await room.Store.AppendAsync(Batch(Person(1), ConsentEventKind.Revoked, 1));
        await foreach (var result in room.Store.AppendManyAsync(new[] { Batch(Person(2), ConsentEventKind.Invalidated, 1) }.ToAsyncEnumerable()))
        {
            Assert.Equal(ConsentAppendStatus.Appended, result.Status);
        }

        await room.Consents.EraseAsync(new(Person(3)));

        Assert.Equal(GateReason.Revoked, (await room.DecideAsync(Person(1))).Reason);
        Assert.Equal(GateReason.Invalidated, (await room.DecideAsync(Person(2))).Reason);
        Assert.Equal(GateReason.NotAsked, (await room.DecideAsync(Person(3))).Reason);
    }

    [Fact]
    public async Task Withdrawal_StoredButReportedAsFailed_IsSeenAllTheSame()
    {
        var store = new FaultyStore(new InMemoryConsentStore());
        await using var room = new TestRoom(store);
        await room.GiveAsync(Person(1));
        Assert.True((await room.DecideAsync(Person(1))).IsPermitted);

        store.After = _ => throw new IOException("after the commit");
        await Assert.ThrowsAsync<CityRightsException>(async () => await room.WithdrawAsync(Person(1)));
        store.After = _ => ValueTask.CompletedTask;

        Assert.Equal(GateReason.Withdrawn, (await room.DecideAsync(Person(1))).Reason);
    }

    [Fact]
    public async Task AppendMany_AbandonedAfterTheStoreTookABatch_ForgetsIt()
    {
        var store = new EagerStore();
        await using var room = new TestRoom(store);
        await room.GiveAsync(Person(1));
        await room.GiveAsync(Person(2));
        Assert.True((await room.DecideAsync(Person(2))).IsPermitted);

        // The store has both batches before it answers for the first, and nobody asks for the second answer.
        await foreach (var _ in store.AppendManyAsync(new[] { Batch(Person(1), ConsentEventKind.Revoked, 1), Batch(Person(2), ConsentEventKind.Revoked, 1) }.ToAsyncEnumerable()))
        {
            break;
        }

        Assert.Equal(GateReason.Revoked, (await room.DecideAsync(Person(2))).Reason);
    }

    [Fact]
    public async Task Read_ThatBeganBeforeAWithdrawal_IsNotKept()
    {
        var store = new FaultyStore(new InMemoryConsentStore());
        await using var room = new TestRoom(store);
        await room.GiveAsync(Person(1));

        // The read has its rows; before they are kept, the person withdraws.
        var withdrawn = false;
        store.After = async _ =>
        {
            if (!withdrawn)
            {
                withdrawn = true;
                await room.WithdrawAsync(Person(1));
            }
        };
        await room.DecideAsync(Person(1));

        Assert.True(withdrawn);
        Assert.Equal(GateReason.Withdrawn, (await room.DecideAsync(Person(1))).Reason);
        Assert.Equal(GateReason.Withdrawn, (await room.DecideAsync(Person(1))).Reason);
    }

    [Fact]
    public async Task Capacity_Exceeded_StaysBoundedAndRight()
    {
        var store = new FaultyStore(new InMemoryConsentStore());
        await using var room = new TestRoom(store, configure: options => options.CachedPersons = 10);
        for (var person = 1; person <= 100; person++)
        {
            if (person % 3 == 0)
            {
                await room.GiveAsync(Person(person));
            }
        }

        for (var round = 0; round < 2; round++)
        {
            for (var person = 1; person <= 100; person++)
            {
                Assert.Equal(person % 3 == 0, (await room.DecideAsync(Person(person))).IsPermitted);
            }
        }

        Assert.True(store.Reads >= 190);
        var reads = store.Reads;
        await room.DecideAsync(Person(100));
        Assert.Equal(reads, store.Reads);
    }

    [Fact]
    public async Task Parallel_GivesWithdrawalsAndDecisions_NeverPermitAfterAWithdrawal()
    {
        await using var room = new TestRoom(configure: options => options.CachedPersons = 64);
        for (var round = 0; round < 40; round++)
        {
            var person = Person(round);
            await room.GiveAsync(person);
            using var done = new CancellationTokenSource();
            var isWithdrawn = false;
            var deciding = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
            {
                while (!done.IsCancellationRequested)
                {
                    var wasWithdrawn = Volatile.Read(ref isWithdrawn);
                    var decision = await room.DecideAsync(person);
                    Assert.False(wasWithdrawn && decision.IsPermitted);
                }
            })).ToArray();

            await Task.Yield();
            await room.Consents.WithdrawAsync(new(person, TestRoom.Sms));
            Volatile.Write(ref isWithdrawn, true);
            Assert.False((await room.DecideAsync(person)).IsPermitted);
            await done.CancelAsync();
            await Task.WhenAll(deciding);
        }
    }
}
