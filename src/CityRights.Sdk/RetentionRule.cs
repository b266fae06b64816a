namespace CityRights;

/// <summary>What happens to a record when its period is over.</summary>
public enum RetentionOutcome
{
    /// <summary>It is deleted.</summary>
    Delete = 0,

    /// <summary>Its identifiers are removed and the rest kept.</summary>
    Anonymise = 1,

    /// <summary>It goes to the archive (GDPR Art. 89).</summary>
    Archive = 2,
}

/// <summary>One rule of retention: start event, calendar period, outcome and cited schedule. A purpose may have several. Immutable.</summary>
/// <remarks>Archive schedules bind: deleting a scheduled record early is as unlawful as keeping it late.</remarks>
/// <exception cref="ArgumentNullException">The event is null.</exception>
/// <param name="After">The event from which the period runs, named like an identifier, for example <c>permit-end</c>.</param>
/// <param name="Period">The period.</param>
/// <param name="Outcome">What then happens.</param>
/// <param name="Schedule">The archive schedule or provision cited; null is reported as missing.</param>
/// <param name="AppliesTo">Which records the rule is for, where a purpose has several; null for all.</param>
public sealed record RetentionRule(
    string After,
    Period Period,
    RetentionOutcome Outcome = RetentionOutcome.Delete,
    string? Schedule = null,
    string? AppliesTo = null)
{
    /// <summary>The event from which the period runs.</summary>
    public string After { get; init => field = Declared.NotNull(value); } = Declared.NotNull(After);
}
