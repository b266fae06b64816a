namespace CityRights.Pseudonymisation;

/// <summary>What became of the identifiers of a source, over all the runs of one job. Immutable.</summary>
/// <remarks>
/// After a kill the identifiers since the last checkpoint are done again and counted once; those that were linked then are counted as already linked.
/// </remarks>
/// <param name="Linked">Rows led to the current pseudonym.</param>
/// <param name="AlreadyLinked">Identifiers known under the current pseudonym before.</param>
/// <param name="Joined">Identifiers that were known under two identities, and are one now.</param>
/// <param name="Unknown">Identifiers of which the target holds nothing.</param>
/// <param name="Refused">Identifiers that their format refuses; nothing was done with them.</param>
public readonly record struct RelinkCounts(long Linked, long AlreadyLinked, long Joined, long Unknown, long Refused)
{
    /// <summary>All identifiers read.</summary>
    public long Read => Linked + AlreadyLinked + Joined + Unknown + Refused;

    internal RelinkCounts With(RelinkOutcome outcome) => outcome switch
    {
        RelinkOutcome.Linked => this with { Linked = Linked + 1 },
        RelinkOutcome.AlreadyLinked => this with { AlreadyLinked = AlreadyLinked + 1 },
        RelinkOutcome.Joined => this with { Joined = Joined + 1 },
        _ => this with { Unknown = Unknown + 1 },
    };
}
