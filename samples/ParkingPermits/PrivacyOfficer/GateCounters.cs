using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CityRights;
using CityRights.Diagnostics;

namespace ParkingPermits.PrivacyOfficer;

/// <summary>How often the gate gave one answer.</summary>
internal sealed record GateTally(PurposeId Purpose, string Outcome, GateReason Reason, long Times);

/// <summary>Counts what the gate decides, by listening to its meter as any monitoring does. No person stands in it.</summary>
internal sealed class GateCounters : IDisposable
{
    private readonly ConcurrentDictionary<(string Purpose, string Outcome, string Reason), long> _counts = new();
    private readonly MeterListener _listener = new();

    public GateCounters()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == ConsentTelemetry.Name && instrument.Name == ConsentTelemetry.Decisions)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, count, tags, _) => _counts.AddOrUpdate(
            (Tag(tags, ConsentTelemetry.PurposeTag), Tag(tags, ConsentTelemetry.OutcomeTag), Tag(tags, ConsentTelemetry.ReasonTag)),
            static (_, added) => added,
            static (_, before, added) => before + added,
            count));
        _listener.Start();
    }

    /// <summary>The counts since the start, by purpose, answer and reason.</summary>
    public IReadOnlyList<GateTally> Read() =>
        [.. _counts.OrderBy(static count => count.Key).Select(static count =>
            new GateTally(count.Key.Purpose, count.Key.Outcome, Enum.Parse<GateReason>(count.Key.Reason), count.Value))];

    public void Dispose() => _listener.Dispose();

    private static string Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var (key, value) in tags)
        {
            if (key == name)
            {
                return value?.ToString() ?? "";
            }
        }

        return "";
    }
}
