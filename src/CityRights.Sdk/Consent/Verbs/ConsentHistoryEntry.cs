namespace CityRights.Consent;

/// <summary>One event of a person's history, with the wording that was seen. Immutable.</summary>
/// <param name="Event">The event.</param>
/// <param name="Wording">The wording, recovered by its hash; null where none was shown or it is not declared any more.</param>
public sealed record ConsentHistoryEntry(ConsentEvent Event, NoticeText? Wording)
{
    /// <summary>The event's kind and purpose.</summary>
    public override string ToString() => $"ConsentHistoryEntry({Event.Kind}, {Event.Purpose})";
}
