using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>A declared purpose as the gate sees it: numbered, with its notice.</summary>
internal sealed class GatePurpose
{
    internal GatePurpose(int index, Purpose purpose, Notice? notice)
    {
        Index = index;
        Purpose = purpose;
        Notice = notice;
        Recipients = [.. purpose.Recipients.Select(static recipient => recipient.Id)];
        NeedsExplicit = purpose.SecondGrounds.Contains(SecondGround.ExplicitConsent);
        ReportOnlyUntil = purpose.NeedsAnswer ? purpose.ReportOnlyUntil : null;
        BasisReason = purpose.Basis is LegalBasis.PublicTask or LegalBasis.LegalObligation ? GateReason.LegalProvision : GateReason.DeclaredBasis;
    }

    internal int Index { get; }

    internal Purpose Purpose { get; }

    internal Notice? Notice { get; }

    internal ImmutableArray<string> Recipients { get; }

    /// <summary>Whether only an explicit statement counts (GDPR Art. 9(2)(a)).</summary>
    internal bool NeedsExplicit { get; }

    internal DateTimeOffset? ReportOnlyUntil { get; }

    /// <summary>The reason to permit where no answer is needed.</summary>
    internal GateReason BasisReason { get; }

    /// <summary>The everything that the purpose declares, which is what a yes covers.</summary>
    internal ConsentScope Scope => new() { Categories = Purpose.DataCategories, Recipients = Recipients };
}
