namespace CityRights.Transparency;

/// <summary>An algorithm whose manifest stands beside its code.</summary>
/// <example>
/// <code>
/// public sealed class ScanCarCheck : ITransparentAlgorithm
/// {
///     public static void Declare(ManifestBuilder manifest) => manifest
///         .Identity("scan-car", "https://voorbeeld.example/algorithms/scan-car", "1.0.0")
///         ...
/// }
/// </code>
/// </example>
public interface ITransparentAlgorithm
{
    /// <summary>Declares the manifest, or the part of it that whoever wrote the algorithm knows.</summary>
    /// <remarks>
    /// A vendor declares what the algorithm does; the city that uses it adds what the city decides, where it registers the algorithm.
    /// Called without an instance, possibly more than once.
    /// </remarks>
    /// <param name="manifest">Collects the declarations.</param>
    static abstract void Declare(ManifestBuilder manifest);
}
