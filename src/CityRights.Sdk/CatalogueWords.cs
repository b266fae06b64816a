using CityRights.Internal;

namespace CityRights;

/// <summary>The words by which a catalogue document spells what are enumerations in code.</summary>
internal static class CatalogueWords
{
    internal static readonly WordMap<LegalBasis> Basis = new(
        (LegalBasis.Consent, "consent"),
        (LegalBasis.Contract, "contract"),
        (LegalBasis.LegalObligation, "legalObligation"),
        (LegalBasis.VitalInterest, "vitalInterest"),
        (LegalBasis.PublicTask, "publicTask"),
        (LegalBasis.LegitimateInterest, "legitimateInterest"));

    internal static readonly WordMap<PurposeKind> Kind = new(
        (PurposeKind.Processing, "processing"),
        (PurposeKind.Preference, "preference"));

    internal static readonly WordMap<DataSensitivity> Sensitivity = new(
        (DataSensitivity.Ordinary, "ordinary"),
        (DataSensitivity.SpecialCategory, "specialCategory"),
        (DataSensitivity.OffenceData, "offenceData"),
        (DataSensitivity.NationalIdentifier, "nationalIdentifier"));

    internal static readonly WordMap<RecipientRole> Role = new(
        (RecipientRole.Controller, "controller"),
        (RecipientRole.Processor, "processor"),
        (RecipientRole.SubProcessor, "subProcessor"));

    internal static readonly WordMap<RetentionOutcome> Outcome = new(
        (RetentionOutcome.Delete, "delete"),
        (RetentionOutcome.Anonymise, "anonymise"),
        (RetentionOutcome.Archive, "archive"));

    internal static readonly WordMap<ProofGrade> Proof = new(
        (ProofGrade.Asserted, "asserted"),
        (ProofGrade.Imported, "imported"),
        (ProofGrade.Paper, "paper"),
        (ProofGrade.Session, "session"),
        (ProofGrade.Signed, "signed"));

    internal static readonly WordMap<ContinuityPolicy> Continuity = new(
        (ContinuityPolicy.Block, "block"),
        (ContinuityPolicy.Continue, "continue"));
}
