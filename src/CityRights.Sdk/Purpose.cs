using System.Collections.Immutable;

namespace CityRights;

/// <summary>
/// A declared purpose of processing (GDPR Art. 5(1)(b)): what is done with people's data, on which basis, by whom, for how long.
/// Immutable; everything else in the library obeys it.
/// </summary>
/// <remarks>
/// Made by <see cref="PurposeBuilder"/> or read from a catalogue file. <see cref="PurposeCatalogue"/> judges whether it is complete. An array set to
/// its default value is empty; one that holds null is refused. Two purposes are equal when everything in them is, in the same order.
/// </remarks>
public sealed record Purpose
{
    internal Purpose(PurposeId id, LegalBasis basis)
    {
        Id = id;
        Basis = basis;
    }

    /// <summary>The id by which code names the purpose.</summary>
    public PurposeId Id { get; }

    /// <summary>The legal basis (GDPR Art. 6(1)).</summary>
    public LegalBasis Basis { get; init; }

    /// <summary>What residents read as the purpose's name; null is reported as missing.</summary>
    public LocalisedText? Title { get; init; }

    /// <summary>What residents read as its description; null is reported as missing.</summary>
    public LocalisedText? Description { get; init; }

    /// <summary>Whether it is processing or a mere preference.</summary>
    public PurposeKind Kind { get; init; }

    /// <summary>The legal provision (Art. 6(3)). Required for public task and legal obligation.</summary>
    public string? LegalProvision { get; init; }

    /// <summary>The controllers; empty means the catalogue's organisation alone.</summary>
    public ImmutableArray<Controller> Controllers { get; init => field = Declared.Items(value); } = [];

    /// <summary>The arrangement between joint controllers (Art. 26); required when <see cref="Controllers"/> names two or more.</summary>
    public JointArrangement? JointArrangement { get; init; }

    /// <summary>The categories of personal data. At least one.</summary>
    public ImmutableArray<DataCategory> DataCategories { get; init => field = Declared.Items(value); } = [];

    /// <summary>The grounds beside the basis, for special categories, offence data and national identification numbers.</summary>
    public ImmutableArray<SecondGround> SecondGrounds { get; init => field = Declared.Items(value); } = [];

    /// <summary>The groups of people concerned, in words (Art. 30(1)(c)); empty is reported as missing.</summary>
    public ImmutableArray<string> DataSubjects { get; init => field = Declared.Items(value); } = [];

    /// <summary>Who receives the data; empty is reported as missing, unless <see cref="HasNoRecipients"/>.</summary>
    public ImmutableArray<Recipient> Recipients { get; init => field = Declared.Items(value); } = [];

    /// <summary>Whether it is declared that nobody beside the controllers receives the data.</summary>
    /// <value>False by default: an empty list of recipients then says nothing.</value>
    public bool HasNoRecipients { get; init; }

    /// <summary>How long records are kept; several rules where records differ; empty is reported as missing.</summary>
    public ImmutableArray<RetentionRule> Retention { get; init => field = Declared.Items(value); } = [];

    /// <summary>Technical and organisational measures, in words (Art. 30(1)(g)); null is reported as missing.</summary>
    public string? SecurityMeasures { get; init; }

    /// <summary>Where the data-protection impact assessment stands (Art. 35); null is reported as missing.</summary>
    public string? ImpactAssessment { get; init; }

    /// <summary>The notice by which the person is informed, and asked where the basis is consent. Required for consent and preferences.</summary>
    public NoticeId Notice { get; init; }

    /// <summary>How long a given consent holds; <see cref="Period.Zero"/> for no end.</summary>
    public Period ValidFor { get; init; }

    /// <summary>The least proof grade a consent must have to permit.</summary>
    public ProofGrade LeastProof { get; init; }

    /// <summary>What the gate answers while it cannot read its store.</summary>
    public ContinuityPolicy Continuity { get; init; }

    /// <summary>
    /// The end of report-only mode, exclusive; null when the gate is in force. Until then a person who was never asked is let through and counted;
    /// every other state and every error answers as without it.
    /// </summary>
    public DateTimeOffset? ReportOnlyUntil { get; init; }

    /// <summary>Whether an answer of the person decides: the basis is consent, or the purpose is a preference.</summary>
    public bool NeedsAnswer => Basis == LegalBasis.Consent || Kind == PurposeKind.Preference;

    /// <inheritdoc/>
    public bool Equals(Purpose? other) =>
        other is not null && Id == other.Id && Basis == other.Basis && Equals(Title, other.Title) && Equals(Description, other.Description)
        && Kind == other.Kind && LegalProvision == other.LegalProvision && Controllers.AsSpan().SequenceEqual(other.Controllers.AsSpan())
        && JointArrangement == other.JointArrangement && DataCategories.AsSpan().SequenceEqual(other.DataCategories.AsSpan())
        && SecondGrounds.AsSpan().SequenceEqual(other.SecondGrounds.AsSpan()) && DataSubjects.AsSpan().SequenceEqual(other.DataSubjects.AsSpan())
        && HasNoRecipients == other.HasNoRecipients && Recipients.AsSpan().SequenceEqual(other.Recipients.AsSpan()) && Retention.AsSpan().SequenceEqual(other.Retention.AsSpan())
        && SecurityMeasures == other.SecurityMeasures && ImpactAssessment == other.ImpactAssessment && Notice == other.Notice
        && ValidFor == other.ValidFor && LeastProof == other.LeastProof && Continuity == other.Continuity
        && ReportOnlyUntil == other.ReportOnlyUntil;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Basis, LegalProvision, Notice);

    /// <summary>The id.</summary>
    public override string ToString() => Id.Value;
}
