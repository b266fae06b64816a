namespace CityRights.Consent;

/// <summary>Turns a head into a verdict for the purpose's basis.</summary>
internal static class Verdicts
{
    private const int RestrictedSeverity = 100;
    private const int WeakSeverity = 5;

    internal static Verdict Of(GatePurpose purpose, in FoldedHead head, ConsentEvent? objection) =>
        objection is not null ? Deny(GateReason.Restricted, objection, RestrictedSeverity)
        : purpose.Purpose.NeedsAnswer ? OfAnswer(purpose, head)
        : OfBasis(purpose, head);

    /// <summary>The more severe of two; of two permissions the one that ends first.</summary>
    internal static Verdict Worse(in Verdict left, in Verdict right) =>
        left.Severity != right.Severity ? (left.Severity > right.Severity ? left : right)
        : right.ValidUntil < left.ValidUntil || left.ValidUntil is null ? right
        : left;

    private static Verdict OfAnswer(GatePurpose purpose, in FoldedHead head)
    {
        if (!head.IsPermitting)
        {
            return Deny(ReasonOf(head.State), head.Decisive, head.Severity);
        }

        return head.Given!.Proof < purpose.Purpose.LeastProof || (purpose.NeedsExplicit && !head.Given.IsExplicit)
            ? Deny(GateReason.ProofTooWeak, head.Given, WeakSeverity)
            : new(GateOutcome.Permit, GateReason.ConsentGiven, head.Given.Id, head.ValidUntil, 0);
    }

    /// <summary>
    /// The purpose stands on another basis. Whoever refused or withdrew when it was asked on consent stays refused: the basis is never switched for a
    /// person after a no.
    /// </summary>
    private static Verdict OfBasis(GatePurpose purpose, in FoldedHead head) => head.State is ConsentState.Refused or ConsentState.Withdrawn
        ? Deny(ReasonOf(head.State), head.Decisive, head.Severity)
        : new(GateOutcome.Permit, purpose.BasisReason, Guid.Empty, null, 0);

    private static Verdict Deny(GateReason reason, ConsentEvent? evidence, int severity) =>
        new(GateOutcome.Deny, reason, evidence?.Id ?? Guid.Empty, null, severity);

    private static GateReason ReasonOf(ConsentState state) => state switch
    {
        ConsentState.NotAsked => GateReason.NotAsked,
        ConsentState.Asked => GateReason.Asked,
        ConsentState.Deferred => GateReason.Deferred,
        ConsentState.Refused => GateReason.Refused,
        ConsentState.Withdrawn => GateReason.Withdrawn,
        ConsentState.Expired => GateReason.Expired,
        ConsentState.NeedsReconsent => GateReason.NeedsReconsent,
        ConsentState.Revoked => GateReason.Revoked,
        ConsentState.Invalidated => GateReason.Invalidated,
        _ => throw new InvalidOperationException("The state is not one that denies."),
    };
}
