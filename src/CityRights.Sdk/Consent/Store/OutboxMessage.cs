namespace CityRights.Consent;

/// <summary>An outbox row as read: what to tell, about whom, in the shape of CloudEvents 1.0. Immutable.</summary>
/// <param name="Cursor">Where to read on.</param>
/// <param name="Person">The surrogate of the person.</param>
/// <param name="Purpose">The purpose; the default value for an erasure.</param>
/// <param name="Entry">What to tell.</param>
public sealed record OutboxMessage(FeedCursor Cursor, Guid Person, PurposeId Purpose, OutboxEntry Entry)
{
    /// <summary>The type alone.</summary>
    public override string ToString() => $"OutboxMessage({Entry.Type})";
}
