namespace CityRights.Consent;

/// <summary>A log row as read. Immutable.</summary>
/// <param name="Cursor">Where to read on.</param>
/// <param name="Person">The surrogate of the person.</param>
/// <param name="Purpose">The purpose; the default value for an erasure.</param>
/// <param name="Entry">The line.</param>
public sealed record ConsentLogLine(FeedCursor Cursor, Guid Person, PurposeId Purpose, ConsentLogEntry Entry)
{
    /// <summary>Operation and outcome alone.</summary>
    public override string ToString() => $"ConsentLogLine({Entry.Operation}, {Entry.Outcome})";
}
