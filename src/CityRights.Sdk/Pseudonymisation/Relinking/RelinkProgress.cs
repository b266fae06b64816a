namespace CityRights.Pseudonymisation;

/// <summary>How far a re-link job is.</summary>
/// <param name="Counts">What became of the identifiers so far, those before an interruption included.</param>
/// <param name="Total">How many identifiers the source has; null where it does not know.</param>
/// <param name="ReadNow">How many this run has read.</param>
/// <param name="Elapsed">The time since this run began.</param>
public readonly record struct RelinkProgress(RelinkCounts Counts, long? Total, long ReadNow, TimeSpan Elapsed)
{
    /// <summary>The identifiers per second of this run; 0 at the very beginning.</summary>
    public double RowsPerSecond => Elapsed > TimeSpan.Zero ? ReadNow / Elapsed.TotalSeconds : 0;

    /// <summary>The time left if the rest goes as fast; null while nothing is known.</summary>
    public TimeSpan? Remaining => Total is { } total && ReadNow > 0 && total >= Counts.Read ? Elapsed * ((double)(total - Counts.Read) / ReadNow) : null;
}
