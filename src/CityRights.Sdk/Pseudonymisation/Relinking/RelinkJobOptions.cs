namespace CityRights.Pseudonymisation;

/// <summary>How a re-link job runs. Immutable.</summary>
public sealed record RelinkJobOptions
{
    /// <summary>The field of identifiers that do not name theirs, for people the format (<c>text</c>, <c>e-mail</c>).</summary>
    /// <value>Null by default: the domain's only one; people have several, so one is named here or by the source.</value>
    public string? Field { get; init; }

    /// <summary>Where the job keeps how far it is, so that it resumes after a kill.</summary>
    /// <value>Null by default: it begins anew each time.</value>
    public RelinkCheckpoints? Checkpoints { get; init; }

    /// <summary>How long the job works between two checkpoints: what a kill costs at most, besides a batch.</summary>
    /// <value>2 seconds by default; not negative.</value>
    public TimeSpan CheckpointEvery { get; init; } = TimeSpan.FromSeconds(2);
}
