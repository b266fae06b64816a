namespace CityRights.Pseudonymisation;

/// <summary>One line of the desk's journal: who did what about which request, never about whom. It outlives the erasure of the person. Immutable.</summary>
public sealed record ReidentificationEntry : ReidentificationItem
{
    /// <summary>A random id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The id of the request.</summary>
    public required Guid Request { get; init; }

    /// <summary>What was done.</summary>
    public required ReidentificationAct Act { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it, in lower case.</summary>
    public required string Operator { get; init; }

    /// <summary>For which purpose the request was made.</summary>
    public required PurposeId Purpose { get; init; }

    /// <summary>Why it was refused; none unless it was.</summary>
    /// <value>None by default.</value>
    public ReidentificationRefusal Refusal { get; init; }

    /// <summary>Act and request; not the operator.</summary>
    public override string ToString() => $"ReidentificationEntry({Act}, {Request:N}, {Refusal})";
}
