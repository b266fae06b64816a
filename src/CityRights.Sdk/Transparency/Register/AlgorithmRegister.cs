using System.Collections.Frozen;

namespace CityRights.Transparency;

/// <summary>The register of what was declared in code: made once, at start.</summary>
internal sealed class AlgorithmRegister : IAlgorithmRegister
{
    private readonly IReadOnlyList<RegisteredAlgorithm> _all;
    private readonly FrozenDictionary<AlgorithmId, RegisteredAlgorithm> _byId;

    internal AlgorithmRegister(IEnumerable<AlgorithmManifest> manifests)
    {
        _all = [.. manifests
            .Distinct()
            .Select(static manifest => new RegisteredAlgorithm(manifest, ManifestDigest.Of(manifest)))
            .OrderBy(static algorithm => algorithm.Manifest.Id.Value, StringComparer.Ordinal)];
        _byId = _all.ToFrozenDictionary(static algorithm => algorithm.Manifest.Id);
    }

    public ValueTask<IReadOnlyList<RegisteredAlgorithm>> ListAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(_all);
    }

    public ValueTask<RegisteredAlgorithm?> FindAsync(AlgorithmId id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(_byId.GetValueOrDefault(id));
    }
}
