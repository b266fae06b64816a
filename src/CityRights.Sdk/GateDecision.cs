namespace CityRights;

/// <summary>An answer of the gate: permitted by declaration or not, why, on which basis, on what evidence, until when.</summary>
/// <remarks>A value without personal data. The default value is Indeterminate.</remarks>
/// <param name="Outcome">The answer.</param>
/// <param name="Reason">Why.</param>
public readonly record struct GateDecision(GateOutcome Outcome, GateReason Reason)
{
    /// <summary>Whether the answer is <see cref="GateOutcome.Permit"/>. The only thing to branch on.</summary>
    public bool IsPermitted => Outcome == GateOutcome.Permit;

    /// <summary>The legal basis of the purpose; <see cref="LegalBasis.None"/> where the purpose is unknown.</summary>
    public LegalBasis Basis { get; init; }

    /// <summary>The random id of the event that decided; <see cref="Guid.Empty"/> where none did.</summary>
    public Guid Evidence { get; init; }

    /// <summary>The instant from which the answer no longer holds, exclusive; null when only an event can change it. A running batch asks again within a second.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>In report-only mode, what would have been the reason to deny; otherwise <see cref="GateReason.None"/>.</summary>
    public GateReason WouldBe { get; init; }
}
