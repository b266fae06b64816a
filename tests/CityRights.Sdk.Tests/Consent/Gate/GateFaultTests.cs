using CityRights.Consent;
using Microsoft.Extensions.Logging;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent.Gate;

/// <summary>Errors never become Permit, save the one declared exception.</summary>
public class GateFaultTests
{
    public static TheoryData<string> Failures() =>
    [
        nameof(IOException), nameof(TimeoutException), nameof(OperationCanceledException), nameof(InvalidOperationException), nameof(CityRightsException),
        nameof(ArgumentException), nameof(ObjectDisposedException), "unreadable", "damaged",
    ];

    /// <summary>What a continuity policy may continue past; all else may hide an objection.</summary>
    private static readonly string[] Outages =
        [nameof(IOException), nameof(TimeoutException), nameof(OperationCanceledException), nameof(ObjectDisposedException), nameof(CityRightsException)];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Store_ThatThrows_IsIndeterminateForEveryPurposeWithoutAPolicy(string failure)
    {
        var store = new FaultyStore(new InMemoryConsentStore());
        await using var room = new TestRoom(store);
        await room.GiveAsync(Person(1));
        store.Before = (_, _) => throw Make(failure);

        foreach (var purpose in TestRoom.Catalogue.Purposes.Where(purpose => purpose.Continuity == ContinuityPolicy.Block))
        {
            var decision = await room.DecideAsync(Person(1), purpose.Id);
            Assert.Equal(GateOutcome.Indeterminate, decision.Outcome);
            Assert.Equal(Outages.Contains(failure) ? GateReason.StoreUnavailable : GateReason.InternalError, decision.Reason);
            Assert.Equal(purpose.Basis, decision.Basis);
        }

        store.Before = static (_, _) => ValueTask.CompletedTask;
        Assert.True((await room.DecideAsync(Person(1))).IsPermitted);
    }

    [Fact]
    public async Task Fault_AtTheNthCall_NeverPermitsWhatWasNotGiven()
    {
        for (var fault = 1; fault <= 40; fault++)
        {
            var store = new FaultyStore(new InMemoryConsentStore());
            await using var room = new TestRoom(store);
            var n = fault;
            store.Before = (call, _) => call == n ? throw new IOException() : ValueTask.CompletedTask;
            store.After = call => call == n + 1 ? throw new IOException() : ValueTask.CompletedTask;

            var mayBeGiven = false;
            await TryAsync(async () => await room.Consents.ShowNoticeAsync(new(TestRoom.Sms) { Subject = Person(1) }));
            await CheckAsync(room, mayBeGiven);
            mayBeGiven = true;
            var isGiven = await TryAsync(async () => await room.GiveAsync(Person(1)));
            await CheckAsync(room, mayBeGiven);
            if (await TryAsync(async () => await room.WithdrawAsync(Person(1))))
            {
                mayBeGiven = false;
            }

            await CheckAsync(room, mayBeGiven);
            await CheckAsync(room, mayBeGiven);
            Assert.True(isGiven || fault < 12);
        }
    }

    [Fact]
    public async Task Deadline_Passed_IsUnavailableWhetherOrNotTheStoreObeys()
    {
        foreach (var isObedient in new[] { true, false })
        {
            var store = new FaultyStore(new InMemoryConsentStore());
            await using var room = new TestRoom(store);
            await room.GiveAsync(Person(1));
            var wasCancelled = new TaskCompletionSource();
            var never = new TaskCompletionSource();
            store.Before = async (call, token) =>
            {
                token.Register(() => wasCancelled.TrySetResult());
                await (isObedient ? never.Task.WaitAsync(token) : never.Task);
            };

            var deciding = room.DecideAsync(Person(2)).AsTask();
            Assert.False(deciding.IsCompleted);
            room.Clock.AdvanceMonotonic(store.ReadDeadline - TimeSpan.FromTicks(1));
            Assert.False(deciding.IsCompleted);
            room.Clock.AdvanceMonotonic(TimeSpan.FromTicks(1));

            var decision = await deciding;
            Assert.Equal((GateOutcome.Indeterminate, GateReason.StoreUnavailable), (decision.Outcome, decision.Reason));
            await wasCancelled.Task;
            never.SetException(new IOException("too late"));
        }
    }

    [Fact]
    public async Task Deadline_OfTheOptions_ComesBeforeTheStores()
    {
        var store = new FaultyStore(new InMemoryConsentStore());
        await using var room = new TestRoom(store, configure: options => options.ReadDeadline = TimeSpan.FromMinutes(1));
        var never = new TaskCompletionSource();
        store.Before = async (_, _) => await never.Task;

        var deciding = room.DecideAsync(Person(1), TestRoom.Permit).AsTask();
        room.Clock.AdvanceMonotonic(TimeSpan.FromSeconds(59));
        Assert.False(deciding.IsCompleted);
        never.SetResult();

        Assert.True((await deciding).IsPermitted);
    }

    [Fact]
    public async Task Caller_ThatGivesUpWhileTheStoreIsRead_GetsTheCancellation()
    {
        var store = new FaultyStore(new InMemoryConsentStore());
        await using var room = new TestRoom(store);
        using var source = new CancellationTokenSource();
        store.Before = async (_, token) => await new TaskCompletionSource().Task.WaitAsync(token);

        var deciding = room.Room.Gate.DecideAsync(new(TestRoom.Benefit, Person(1)), source.Token).AsTask();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => deciding);
        Assert.Equal(0, room.Room.Continuity.Waiting);
    }

    [Fact]
    public async Task Clock_ThatThrows_IsAFault()
    {
        var store = new InMemoryConsentStore();
        using var keys = Tests.Keys.FixedKeySource.Ring();
        using var room = ConsentRoom.Open(new(TestRoom.Catalogue, store, keys) { Declare = declare => TestRoom.Declare(declare), Time = new BrokenClock() });

        foreach (var purpose in TestRoom.Catalogue.Purposes)
        {
            var decision = await room.Gate.DecideAsync(new(purpose.Id, Person(1)));
            Assert.Equal((GateOutcome.Indeterminate, GateReason.ClockFault), (decision.Outcome, decision.Reason));
        }
    }

    [Fact]
    public async Task Continuity_Declared_PermitsQueuesAndReports()
    {
        var store = new FaultyStore(new InMemoryConsentStore());
        using var logs = new Pseudonymisation.RecordingLoggers();
        await using var room = new TestRoom(store, logging: logs);
        await room.Store.AppendAsync(Batch(Person(2), ConsentEventKind.Objected, purpose: TestRoom.Benefit));
        store.Before = (_, _) => throw new IOException();

        var first = await room.DecideAsync(Person(1), TestRoom.Benefit);
        var second = await room.DecideAsync(Person(2), TestRoom.Benefit);

        Assert.Equal((GateOutcome.Permit, GateReason.Continuity, GateReason.StoreUnavailable), (first.Outcome, first.Reason, first.WouldBe));
        Assert.True(second.IsPermitted);
        Assert.Equal(2, room.Room.Continuity.Waiting);
        Assert.Equal(2, logs.Entries.Count(entry => entry.Id == 3012));

        var stillDown = await room.Room.Continuity.RunOnceAsync();
        Assert.Equal((0, 2), (stillDown.Checked, stillDown.Waiting));

        store.Before = static (_, _) => ValueTask.CompletedTask;
        var report = await room.Room.Continuity.RunOnceAsync();
        Assert.Equal((2, 0), (report.Checked, report.Waiting));
        var overturned = Assert.Single(report.Overturned);
        Assert.Equal(Person(2), overturned.Request.Subject);
        Assert.Equal((GateReason.Restricted, LegalBasis.LegalObligation), (overturned.Decision.Reason, overturned.Decision.Basis));
        Assert.Equal(room.Clock.GetUtcNow(), overturned.At);
        Assert.Contains(logs.Entries, entry => entry.Id == 3014 && entry.Level == LogLevel.Error);
        Assert.Equal(GateReason.Restricted, (await room.DecideAsync(Person(2), TestRoom.Benefit)).Reason);
    }

    [Fact]
    public async Task Continuity_QueueFull_Blocks()
    {
        var store = new FaultyStore(new InMemoryConsentStore());
        await using var room = new TestRoom(store, configure: options => options.ContinuityQueue = 2);
        store.Before = (_, _) => throw new IOException();

        Assert.True((await room.DecideAsync(Person(1), TestRoom.Benefit)).IsPermitted);
        Assert.True((await room.DecideAsync(Person(2), TestRoom.Benefit)).IsPermitted);
        var third = await room.DecideAsync(Person(3), TestRoom.Benefit);

        Assert.Equal((GateOutcome.Indeterminate, GateReason.StoreUnavailable), (third.Outcome, third.Reason));
        Assert.Equal(2, room.Room.Continuity.Waiting);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Continuity_WhateverFails_ContinuesPastAnOutageAndNothingElse(string failure)
    {
        var store = new FaultyStore(new InMemoryConsentStore()) { Before = (_, _) => throw Make(failure) };
        await using var room = new TestRoom(store);

        var decision = await room.DecideAsync(Person(1), TestRoom.Benefit);

        Assert.Equal(
            Outages.Contains(failure) ? (GateOutcome.Permit, GateReason.Continuity, 1) : (GateOutcome.Indeterminate, GateReason.InternalError, 0),
            (decision.Outcome, decision.Reason, room.Room.Continuity.Waiting));
    }

    private static async Task CheckAsync(TestRoom room, bool mayBeGiven)
    {
        foreach (var purpose in TestRoom.Catalogue.Purposes.Where(purpose => purpose.NeedsAnswer && purpose.Id != TestRoom.Pilot))
        {
            var decision = await room.DecideAsync(Person(1), purpose.Id);
            Assert.True(!decision.IsPermitted || (mayBeGiven && purpose.Id == TestRoom.Sms));
        }
    }

    private static async Task<bool> TryAsync(Func<Task> call)
    {
        try
        {
            await call();
            return true;
        }
        catch (CityRightsException exception)
        {
            Assert.Equal("CRT-CONSENT-022", exception.Code);
            return false;
        }
    }

    private static Exception Make(string failure) => failure switch
    {
        nameof(IOException) => new IOException(),
        nameof(TimeoutException) => new TimeoutException(),
        nameof(OperationCanceledException) => new OperationCanceledException(),
        nameof(InvalidOperationException) => new InvalidOperationException(),
        nameof(ArgumentException) => new ArgumentException("wrong"),
        nameof(ObjectDisposedException) => new ObjectDisposedException("store"),
        nameof(CityRightsException) => new CityRightsException("CRT-SQLITE-033", "locked") { IsOutage = true },
        "damaged" => new CityRightsException("CRT-SQLITE-031", "damaged"),
        _ => ConsentStoreErrors.UnreadableEvent(),
    };

    private sealed class BrokenClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw new InvalidOperationException("no clock");
    }
}
