namespace CityRights.Pseudonymisation;

/// <summary>What became of one identifier, with the broken rule where there is one. The default value is not done.</summary>
public readonly struct PseudonymisationStatus : IEquatable<PseudonymisationStatus>
{
    private PseudonymisationStatus(PseudonymisationOutcome outcome, IdentifierRule? rule) => (Outcome, Rule) = (outcome, rule);

    /// <summary>The outcome.</summary>
    public PseudonymisationOutcome Outcome { get; }

    /// <summary>The broken rule; null unless the identifier is invalid.</summary>
    public IdentifierRule? Rule { get; }

    /// <summary>Whether the pseudonym was made.</summary>
    public bool IsDone => Outcome == PseudonymisationOutcome.Done;

    internal static PseudonymisationStatus Done => new(PseudonymisationOutcome.Done, null);

    internal static PseudonymisationStatus DestinationTooShort => new(PseudonymisationOutcome.DestinationTooShort, null);

    internal static PseudonymisationStatus EpochDestroyed => new(PseudonymisationOutcome.EpochDestroyed, null);

    /// <summary>Whether both are equal.</summary>
    public static bool operator ==(PseudonymisationStatus left, PseudonymisationStatus right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(PseudonymisationStatus left, PseudonymisationStatus right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(PseudonymisationStatus other) => Outcome == other.Outcome && Equals(Rule, other.Rule);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PseudonymisationStatus other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Outcome, Rule);

    /// <summary>The outcome and the broken rule.</summary>
    public override string ToString() => Rule is null ? $"{Outcome}" : $"{Outcome} ({Rule.Code})";

    internal static PseudonymisationStatus Invalid(IdentifierRule rule) => new(PseudonymisationOutcome.InvalidIdentifier, rule);
}
