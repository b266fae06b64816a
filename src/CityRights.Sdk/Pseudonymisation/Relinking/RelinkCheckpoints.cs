namespace CityRights.Pseudonymisation;

/// <summary>Where a job keeps its checkpoint. Derive from it to keep it elsewhere. One job at a time uses one.</summary>
/// <remarks>
/// The job saves only what the target has answered for. A checkpoint that is lost costs time and nothing else. One that is newer than the target's rows would skip some:
/// delete it when the target is restored from a backup; the report by version shows what was skipped all the same.
/// </remarks>
public abstract class RelinkCheckpoints
{
    /// <summary>Keeps it in a file beside the data, written whole and synchronised before it takes its name.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    public static RelinkCheckpoints InFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new RelinkCheckpointFile(Path.GetFullPath(path));
    }

    /// <summary>Reads the last checkpoint.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The checkpoint; null where there is none that can be read.</returns>
    public abstract ValueTask<RelinkCheckpoint?> LoadAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a checkpoint in the place of the last one, durably, whole or not at all.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public abstract ValueTask SaveAsync(RelinkCheckpoint checkpoint, CancellationToken cancellationToken);

    /// <summary>Removes the checkpoint: the job is done.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public abstract ValueTask ClearAsync(CancellationToken cancellationToken);
}
