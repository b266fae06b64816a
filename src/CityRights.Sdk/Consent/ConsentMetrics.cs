using System.Diagnostics;
using System.Diagnostics.Metrics;
using CityRights.Diagnostics;

namespace CityRights.Consent;

/// <summary>The counters of the room. Tags are built only where somebody listens.</summary>
internal static class ConsentMetrics
{
    internal static readonly ActivitySource Activities = new(ConsentTelemetry.Name);

    private static readonly Meter Meter = new(ConsentTelemetry.Name);
    private static readonly Counter<long> Decisions = Meter.CreateCounter<long>(ConsentTelemetry.Decisions, "{decision}", "Decisions of the gate");
    private static readonly Counter<long> Reported = Meter.CreateCounter<long>(ConsentTelemetry.ReportedOnly, "{decision}", "Denials that report-only mode let through");
    private static readonly Counter<long> ContinuedOnes = Meter.CreateCounter<long>(ConsentTelemetry.Continued, "{decision}", "Decisions taken without the store");
    private static readonly Counter<long> OverturnedOnes = Meter.CreateCounter<long>(ConsentTelemetry.Overturned, "{decision}", "Continued decisions that were denied when checked");
    private static readonly Counter<long> Answers = Meter.CreateCounter<long>(ConsentTelemetry.Answers, "{answer}", "Answers to the verbs");

    private static readonly string[] Outcomes = [.. Enum.GetValues<GateOutcome>().Select(static outcome => outcome.ToString())];

    private static readonly Dictionary<GateReason, string> Reasons =
        Enum.GetValues<GateReason>().ToDictionary(static reason => reason, static reason => reason.ToString());

    internal static void Decided(string purpose, in GateDecision decision)
    {
        if (Decisions.Enabled)
        {
            Decisions.Add(
                1,
                new(ConsentTelemetry.PurposeTag, purpose),
                new(ConsentTelemetry.OutcomeTag, Outcomes[(int)decision.Outcome]),
                new(ConsentTelemetry.ReasonTag, Reasons[decision.Reason]));
        }

        if (decision.Reason == GateReason.ReportOnly && Reported.Enabled)
        {
            Reported.Add(1, new(ConsentTelemetry.PurposeTag, purpose), new(ConsentTelemetry.ReasonTag, Reasons[decision.WouldBe]));
        }
    }

    internal static void Continued(string purpose)
    {
        if (ContinuedOnes.Enabled)
        {
            ContinuedOnes.Add(1, new KeyValuePair<string, object?>(ConsentTelemetry.PurposeTag, purpose));
        }
    }

    internal static void Overturned(string purpose, GateReason reason)
    {
        if (OverturnedOnes.Enabled)
        {
            OverturnedOnes.Add(1, new(ConsentTelemetry.PurposeTag, purpose), new(ConsentTelemetry.ReasonTag, Reasons[reason]));
        }
    }

    internal static void Answered(string purpose, string operation, string outcome)
    {
        if (Answers.Enabled)
        {
            Answers.Add(
                1, new(ConsentTelemetry.PurposeTag, purpose), new(ConsentTelemetry.OperationTag, operation), new(ConsentTelemetry.OutcomeTag, outcome));
        }
    }
}
