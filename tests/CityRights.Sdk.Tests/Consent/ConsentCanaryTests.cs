using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using CityRights.Consent;
using CityRights.Diagnostics;
using CityRights.Tests.Consent.Gate;
using CityRights.Tests.Pseudonymisation;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent;

/// <summary>Seeded values through every call at Trace level, with faults, appear in no log, exception, trace or metric.</summary>
[Collection(TelemetryCollection.Name)]
public class ConsentCanaryTests
{
    private const string Canary = "canary-4711";

    [Fact]
    public async Task EveryCall_WithAndWithoutFaults_SaysNothingAboutThePerson()
    {
        var said = new ConcurrentQueue<string>();
        using var logs = new RecordingLoggers();
        using var traces = Listen(said);
        using var meters = Measure(said);
        for (var fault = 0; fault <= 30; fault++)
        {
            var store = new FaultyStore(new InMemoryConsentStore());
            await using var room = new TestRoom(store, logging: logs);
            var n = fault;
            store.Before = (call, _) => call == n || n == 30 ? throw new IOException($"{Canary} {Hex()}") : ValueTask.CompletedTask;
            await CallEverythingAsync(room, said);
        }

        var everything = string.Join('\n', said.Concat(logs.Entries.Select(entry => entry.Text)));
        Assert.Contains("permit-sms", everything, StringComparison.Ordinal);
        Assert.Contains("The consent store failed (System.IO.IOException)", everything, StringComparison.Ordinal);
        Assert.Contains("consent.withdraw", everything, StringComparison.Ordinal);
        Assert.Contains("StoreUnavailable", everything, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Hex(), everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Convert.ToBase64String(Bytes())[..20], everything, StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}", everything);
    }

    private static async Task CallEverythingAsync(TestRoom room, ConcurrentQueue<string> said)
    {
        var anna = Person(1);
        var authority = new ConsentAuthority { Capacity = ConsentCapacity.Proxy, Actor = Canary, Mandate = Canary, ProofLevel = Canary, Witness = Canary };
        string? token = null;
        await SayAsync(said, async () =>
        {
            var shown = await room.Consents.ShowNoticeAsync(new(TestRoom.Sms) { Subject = anna, Language = "nl" });
            token = shown.Token;
            return shown;
        });
        room.Clock.Advance(TimeSpan.FromSeconds(1));
        var give = new GiveRequest(anna, TestRoom.Sms, token) { Authority = authority, CapturedBy = Canary, Evidence = Canary, IdempotencyKey = Canary };
        await SayAsync(said, async () => (await room.Consents.GiveAsync(give)).Outcome);
        await SayAsync(said, async () => (await room.DecideAsync(anna)).Reason);
        await SayAsync(said, async () => (await room.DecideAsync(anna, TestRoom.Benefit)).Reason);
        await SayAsync(said, async () => (await room.Consents.StateAsync(new(anna, TestRoom.Sms))).State);
        await SayAsync(said, async () => string.Join(' ', await room.Consents.HistoryAsync(new(anna))));
        await SayAsync(said, async () => (await room.Consents.RefuseAsync(new(anna, TestRoom.Sms, token) { Authority = authority, CapturedBy = Canary, IdempotencyKey = Canary })).Outcome);
        await SayAsync(said, async () => (await room.Consents.WithdrawAsync(new(anna, TestRoom.Sms) { Authority = authority, Evidence = Canary })).Outcome);
        await SayAsync(said, async () => (await room.Consents.GiveAsync(new(anna, "unheard-of", Canary) { IdempotencyKey = Canary })).Outcome);
        await SayAsync(said, async () => (await room.Consents.GiveAsync(new(anna, TestRoom.Sms, Canary) { IdempotencyKey = Canary + " not a key" })).Outcome);
        await SayAsync(said, async () => (await room.Consents.WithdrawAsync(new(anna, TestRoom.Sms) { CapturedBy = Canary + "\n" })).Outcome);
        await SayAsync(said, async () => await room.Consents.EraseAsync(new(anna)));
        await SayAsync(said, async () => await room.Room.Continuity.RunOnceAsync());
        foreach (var text in new object[]
        {
            new GiveRequest(anna, TestRoom.Sms, token) { CapturedBy = Canary }, new RefuseRequest(anna, TestRoom.Sms, token), new WithdrawRequest(anna, TestRoom.Sms) { Evidence = Canary },
            new ShowNoticeRequest(TestRoom.Sms) { Subject = anna }, new StateRequest(anna, TestRoom.Sms), new HistoryRequest(anna), new EraseRequest(anna), authority,
            new OverturnedDecision(new(TestRoom.Benefit, anna), default, default), new ContinuedDecision(new(TestRoom.Benefit, anna), default),
        })
        {
            said.Enqueue(text.ToString()!);
        }
    }

    private static async Task SayAsync(ConcurrentQueue<string> said, Func<Task<object>> call)
    {
        try
        {
            said.Enqueue((await call()).ToString()!);
        }
        catch (Exception exception)
        {
            said.Enqueue(exception.ToString());
        }
    }

    private static async Task SayAsync<TResult>(ConcurrentQueue<string> said, Func<Task<TResult>> call) =>
        await SayAsync(said, async () => (object)(await call())!);

    private static ActivityListener Listen(ConcurrentQueue<string> said)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ConsentTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => said.Enqueue(
                $"{activity.OperationName} {activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)} {string.Join(' ', activity.Events.Select(value => value.Name))} {activity.StatusDescription}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener Measure(ConcurrentQueue<string> said)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == ConsentTelemetry.Name)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => said.Enqueue($"{instrument.Name} {value} {string.Join(' ', tags.ToArray())}"));
        listener.Start();
        return listener;
    }

    private static string Hex() => Convert.ToHexStringLower(Bytes().AsSpan(4));

    private static byte[] Bytes()
    {
        var bytes = new byte[SubjectRef.ByteLength];
        Person(1).Current.WriteBytes(bytes);
        return bytes;
    }
}
