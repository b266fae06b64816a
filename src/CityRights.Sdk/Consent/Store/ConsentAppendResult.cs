using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>The answer of a store to a batch. Immutable.</summary>
/// <param name="Status">What became of the batch.</param>
/// <param name="Stream">The stream as it stands now, the batch's events included where they were stored.</param>
/// <param name="Events">The events stored: by this batch, or for <see cref="ConsentAppendStatus.Replayed"/> by the first one; otherwise empty.</param>
public sealed record ConsentAppendResult(ConsentAppendStatus Status, ConsentStream Stream, ImmutableArray<ConsentEvent> Events)
{
    /// <summary>The status alone.</summary>
    public override string ToString() => $"ConsentAppendResult({Status})";
}
