namespace CityRights.Consent;

/// <summary>
/// Whether an objection stands (GDPR Art. 21): from its receipt until it is dismissed. One that was upheld stands for good, and a dismissal
/// counts only for what had been received before it.
/// </summary>
internal static class Objections
{
    /// <summary>The objection that stands, or null.</summary>
    internal static ConsentEvent? Standing(List<OrderedEvent> events, DataCategory category, string? recipient)
    {
        foreach (var ordered in events)
        {
            var value = ordered.Event;
            if (value.Scope.Concerns(category, recipient)
                && (value.Kind == ConsentEventKind.ObjectionUpheld
                    || (value.Kind == ConsentEventKind.Objected && !IsDismissed(ordered, events, category, recipient))))
            {
                return value;
            }
        }

        return null;
    }

    private static bool IsDismissed(in OrderedEvent objection, List<OrderedEvent> events, DataCategory category, string? recipient)
    {
        foreach (var ordered in events)
        {
            if (ordered.Event.Kind == ConsentEventKind.ObjectionDismissed
                && ordered.Event.Scope.Concerns(category, recipient)
                && (ordered.Part == objection.Part ? ordered.Index > objection.Index : ordered.Event.RecordedAt > objection.Event.RecordedAt))
            {
                return true;
            }
        }

        return false;
    }
}
