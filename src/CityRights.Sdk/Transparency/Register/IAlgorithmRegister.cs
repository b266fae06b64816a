namespace CityRights.Transparency;

/// <summary>The algorithms that one tenant publishes. Safe for concurrent use.</summary>
/// <remarks>Holds only manifests that were judged and have no error. For callers; resolved like every service of the tenant.</remarks>
public interface IAlgorithmRegister
{
    /// <summary>Lists the algorithms.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The algorithms by id, in ordinal order; empty where none is declared.</returns>
    ValueTask<IReadOnlyList<RegisteredAlgorithm>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Finds an algorithm.</summary>
    /// <param name="id">Its id; the default value finds nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The algorithm, or null where this tenant has none of that id; another tenant's answers the same.</returns>
    ValueTask<RegisteredAlgorithm?> FindAsync(AlgorithmId id, CancellationToken cancellationToken = default);
}
