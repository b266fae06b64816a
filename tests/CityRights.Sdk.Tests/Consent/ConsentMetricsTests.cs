using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CityRights.Diagnostics;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent;

[Collection(TelemetryCollection.Name)]
public class ConsentMetricsTests
{
    [Fact]
    public async Task Decisions_AreCountedByPurposeOutcomeAndReason()
    {
        var counted = new ConcurrentDictionary<string, long>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == ConsentTelemetry.Name)
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => counted.AddOrUpdate(
            $"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}", value, (_, sum) => sum + value));
        listener.Start();
        await using var room = new TestRoom();

        await room.DecideAsync(Person(1), TestRoom.Pilot);
        await room.DecideAsync(Person(1), TestRoom.Pilot);
        await room.DecideAsync(Person(1), "unheard-of");
        await room.WithdrawAsync(Person(1), TestRoom.Pilot);
        await room.DecideAsync(Person(1), TestRoom.Pilot);

        // Others measure in the same process: at least ours are there.
        Assert.True(counted["cityrights.gate.decisions cityrights.purpose=pilot cityrights.outcome=Permit cityrights.reason=ReportOnly"] >= 2);
        Assert.True(counted["cityrights.gate.reported_only cityrights.purpose=pilot cityrights.reason=NotAsked"] >= 2);
        Assert.True(counted["cityrights.gate.decisions cityrights.purpose=pilot cityrights.outcome=Deny cityrights.reason=Withdrawn"] >= 1);
        Assert.True(counted["cityrights.gate.decisions cityrights.purpose=unknown cityrights.outcome=Indeterminate cityrights.reason=UnknownPurpose"] >= 1);
        Assert.True(counted["cityrights.consent.answers cityrights.purpose=pilot cityrights.operation=consent.withdraw cityrights.outcome=Recorded"] >= 1);
    }
}
