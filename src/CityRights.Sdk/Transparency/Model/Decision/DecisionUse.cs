namespace CityRights.Transparency;

/// <summary>What the algorithm's output does to people, and how they can challenge it. Immutable.</summary>
public sealed record DecisionUse : IManifestPart
{
    /// <summary>How the output is used in the process, in plain words.</summary>
    public required LocalisedText Process { get; init; }

    /// <summary>What the output is to the decision.</summary>
    public required DecisionRole Role { get; init; }

    /// <summary>What is left to people.</summary>
    public required DecisionAutonomy Autonomy { get; init; }

    /// <summary>Whether the decision has legal or similar effect on a person.</summary>
    public required DecisionEffect LegalEffect { get; init; }

    /// <summary>The grounds of a decision without a person; required where <see cref="IsAutomated"/> and <see cref="LegalEffect"/> meet, null otherwise.</summary>
    public AutomatedDecisionGround? AutomatedDecision { get; init; }

    /// <summary>How people watch over it.</summary>
    public required Oversight Oversight { get; init; }

    /// <summary>How residents challenge it.</summary>
    public required Contestation Contestation { get; init; }

    /// <summary>
    /// Whether nobody decides but the algorithm: it decides by its role, or people merely carry out what it says (GDPR Art. 22(1);
    /// the wider reading of C-634/21 is the declaring organisation's to apply when it states the role).
    /// </summary>
    public bool IsAutomated => Role == DecisionRole.Decides || Autonomy != DecisionAutonomy.HumanDecides;

    /// <summary>Whether GDPR Art. 22 applies: an automated decision with legal or similar effect.</summary>
    public bool NeedsGround => IsAutomated && LegalEffect != DecisionEffect.None;

    void IManifestPart.Show(IManifestVisitor visitor)
    {
        visitor.Localised("process", Process);
        visitor.Word("role", Role);
        visitor.Word("autonomy", Autonomy);
        visitor.Word("legalEffect", LegalEffect);
        if (AutomatedDecision is not null)
        {
            visitor.Part("automatedDecision", AutomatedDecision);
        }

        visitor.Part("oversight", Oversight);
        visitor.Part("contestation", Contestation);
    }

    internal static DecisionUse Read(PartReader json) => new()
    {
        Process = json.Localised("process"),
        Role = json.Word<DecisionRole>("role"),
        Autonomy = json.Word<DecisionAutonomy>("autonomy"),
        LegalEffect = json.Word<DecisionEffect>("legalEffect"),
        AutomatedDecision = json.OptionalPart("automatedDecision", AutomatedDecisionGround.Read),
        Oversight = json.Part("oversight", Oversight.Read),
        Contestation = json.Part("contestation", Contestation.Read),
    };
}
