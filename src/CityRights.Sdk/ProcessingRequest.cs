using System.Collections.Immutable;

namespace CityRights;

/// <summary>What the gate is asked: may this person's data be processed for this purpose, now?</summary>
/// <remarks>A value, so that asking allocates nothing. The default value names no purpose and nobody, and is answered Indeterminate.</remarks>
public readonly record struct ProcessingRequest
{
    /// <summary>Creates a request.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <param name="subject">The person whose data it is: the resident, never the clerk who is signed in.</param>
    public ProcessingRequest(PurposeId purpose, SubjectReferences subject)
    {
        Purpose = purpose;
        Subject = subject;
    }

    /// <summary>The purpose.</summary>
    public PurposeId Purpose { get; init; }

    /// <summary>The person whose data it is.</summary>
    public SubjectReferences Subject { get; init; }

    /// <summary>The data categories wanted; default or empty for all that the purpose declares. A category it does not declare is denied.</summary>
    public ImmutableArray<DataCategory> Categories { get; init; }

    /// <summary>The id of the recipient; null for processing by the controller itself. A recipient the purpose does not declare is denied.</summary>
    public string? Recipient { get; init; }

    /// <summary>The purpose alone: the person is not printed.</summary>
    public override string ToString() => $"ProcessingRequest({Purpose})";
}
