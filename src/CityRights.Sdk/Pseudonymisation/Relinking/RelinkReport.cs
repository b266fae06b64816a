using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <summary>What a re-link job did, and what is left. Immutable; holds no personal data.</summary>
/// <param name="Source">The name of the source.</param>
/// <param name="Target">The name of the target.</param>
/// <param name="KeyVersion">The version that rows were led to.</param>
/// <param name="Counts">What became of the identifiers.</param>
/// <param name="WasResumed">Whether the job read on from a checkpoint.</param>
/// <param name="Usage">What the target holds under each version now.</param>
/// <param name="Elapsed">How long this run took.</param>
public sealed record RelinkReport(
    string Source, string Target, int KeyVersion, RelinkCounts Counts, bool WasResumed, ImmutableArray<KeyVersionUse> Usage, TimeSpan Elapsed)
{
    /// <summary>
    /// How many rows are known under an older version and no newer one: the source had no identifier of theirs. They stay findable while their version is live, and are lost
    /// with it.
    /// </summary>
    public long WithoutSource
    {
        get
        {
            var without = 0L;
            foreach (var use in Usage)
            {
                without += use.KeyVersion < KeyVersion ? use.Unlinked : 0;
            }

            return without;
        }
    }
}
