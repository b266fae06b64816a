namespace CityRights.Transparency;

/// <summary>Declares the algorithms of a tenant. Not safe for concurrent use.</summary>
public sealed class TransparencyBuilder
{
    private readonly List<Declaration> _declared = [];

    internal TransparencyBuilder()
    {
    }

    internal IReadOnlyList<Declaration> Declared => _declared;

    /// <summary>Declares an algorithm by the manifest beside its code.</summary>
    /// <typeparam name="TAlgorithm">The algorithm.</typeparam>
    /// <param name="complete">Adds what this service knows and the algorithm's author does not: owner, contact, purposes, routes to challenge. Null where the manifest is whole.</param>
    /// <exception cref="ArgumentException">A declaration is not of its form.</exception>
    public TransparencyBuilder Algorithm<TAlgorithm>(Action<ManifestBuilder>? complete = null)
        where TAlgorithm : ITransparentAlgorithm
    {
        var manifest = new ManifestBuilder();
        TAlgorithm.Declare(manifest);
        complete?.Invoke(manifest);
        return Add(new(manifest.IdText ?? typeof(TAlgorithm).Name, manifest.Complete()));
    }

    /// <summary>Declares an algorithm by a manifest that was made or read elsewhere.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public TransparencyBuilder Manifest(AlgorithmManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        return Add(new(manifest.Id.Value, new(manifest, [])));
    }

    private TransparencyBuilder Add(Declaration declared)
    {
        _declared.Add(declared);
        return this;
    }
}
