namespace CityRights.Pseudonymisation;

/// <summary>What became of a request that was to be stored.</summary>
/// <param name="Status">Done, Replayed, IdempotencyConflict or LimitReached.</param>
/// <param name="Case">The request as it is stored; null where nothing is.</param>
public sealed record ReidentificationAddition(ReidentificationStoreStatus Status, ReidentificationCase? Case)
{
    /// <summary>The status.</summary>
    public override string ToString() => $"ReidentificationAddition({Status})";
}
