namespace CityRights.Consent;

/// <summary>
/// Puts the events of a stream in the order in which they count. Server events of one part keep the order of the store, whatever the clock said;
/// events of other clocks are put among them by their own time, and at the same instant a no comes after a yes.
/// </summary>
internal static class StreamOrder
{
    internal static List<OrderedEvent> Of(ConsentStream stream)
    {
        var lanes = new List<List<OrderedEvent>>();
        var others = new List<OrderedEvent>();
        for (var part = 0; part < stream.Parts.Length; part++)
        {
            lanes.Add(ServerEvents(stream.Parts[part], part, others));
        }

        if (others.Count == 0 && lanes.Count == 1)
        {
            return lanes[0];
        }

        others.Sort(static (left, right) => Compare(left, right) is not 0 and var order ? order
            : left.Part != right.Part ? left.Part.CompareTo(right.Part)
            : left.Index.CompareTo(right.Index));
        lanes.Add(others);
        return Merge(lanes);
    }

    /// <summary>The server's events with instants that never go back, so that a clock set back does not turn the order of the store around.</summary>
    private static List<OrderedEvent> ServerEvents(ConsentStreamPart part, int number, List<OrderedEvent> others)
    {
        var events = new List<OrderedEvent>(part.Events.Length);
        var latest = DateTimeOffset.MinValue;
        for (var index = 0; index < part.Events.Length; index++)
        {
            var current = part.Events[index];
            if (current.Origin != ConsentOrigin.Server)
            {
                others.Add(new(current, number, index, OrderedEvent.Claimed(current)));
                continue;
            }

            latest = current.RecordedAt > latest ? current.RecordedAt : latest;
            events.Add(new(current, number, index, latest));
        }

        return events;
    }

    private static List<OrderedEvent> Merge(List<List<OrderedEvent>> lanes)
    {
        var merged = new List<OrderedEvent>(lanes.Sum(static lane => lane.Count));
        var next = new int[lanes.Count];
        while (merged.Count < merged.Capacity)
        {
            var first = -1;
            for (var lane = 0; lane < lanes.Count; lane++)
            {
                if (next[lane] < lanes[lane].Count
                    && (first < 0 || Compare(lanes[lane][next[lane]], lanes[first][next[first]]) < 0))
                {
                    first = lane;
                }
            }

            if (first < 0)
            {
                break;
            }

            merged.Add(lanes[first][next[first]++]);
        }

        return merged;
    }

    private static int Compare(OrderedEvent left, OrderedEvent right) =>
        left.Time != right.Time ? left.Time.CompareTo(right.Time) : left.Event.IsProtective.CompareTo(right.Event.IsProtective);
}
