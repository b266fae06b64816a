namespace CityRights.Consent;

/// <summary>An entry of the change feed. Immutable; holds the surrogate of the person, never a reference.</summary>
/// <param name="Cursor">Where to read on.</param>
/// <param name="Person">The surrogate.</param>
/// <param name="Kind">What changed.</param>
/// <param name="At">When it was recorded.</param>
public sealed record ConsentChange(FeedCursor Cursor, Guid Person, ConsentChangeKind Kind, DateTimeOffset At)
{
    /// <summary>The event, for <see cref="ConsentChangeKind.Appended"/>; otherwise null.</summary>
    public ConsentEvent? Event { get; init; }

    /// <summary>The kind alone.</summary>
    public override string ToString() => $"ConsentChange({Kind})";
}
