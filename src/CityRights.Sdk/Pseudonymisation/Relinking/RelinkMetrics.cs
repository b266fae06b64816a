using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using CityRights.Diagnostics;

namespace CityRights.Pseudonymisation;

/// <summary>The counter of the re-link job.</summary>
internal static class RelinkMetrics
{
    private static readonly Meter Meter = new(RelinkTelemetry.Name);
    private static readonly Counter<long> Identifiers = Meter.CreateCounter<long>(RelinkTelemetry.Identifiers, "{identifier}", "Identifiers that a re-link job has done");

    internal static void Counted(string target, ImmutableArray<RelinkOutcome> outcomes, int refused)
    {
        if (!Identifiers.Enabled)
        {
            return;
        }

        foreach (var outcome in outcomes.GroupBy(static outcome => outcome))
        {
            Add(target, outcome.Key.ToString(), outcome.Count());
        }

        if (refused > 0)
        {
            Add(target, "Refused", refused);
        }
    }

    private static void Add(string target, string outcome, int count) =>
        Identifiers.Add(count, new KeyValuePair<string, object?>(RelinkTelemetry.TargetTag, target), new KeyValuePair<string, object?>(RelinkTelemetry.OutcomeTag, outcome));
}
