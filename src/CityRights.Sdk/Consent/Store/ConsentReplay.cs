using System.Collections.Immutable;

namespace CityRights.Consent;

/// <summary>What was stored under an idempotency key. Immutable.</summary>
/// <param name="Purpose">The purpose of the batch.</param>
/// <param name="Digest">The hash of its request.</param>
/// <param name="Events">Its events.</param>
public sealed record ConsentReplay(PurposeId Purpose, ContentHash Digest, ImmutableArray<ConsentEvent> Events)
{
    /// <summary>The purpose alone.</summary>
    public override string ToString() => $"ConsentReplay({Purpose})";
}
