namespace CityRights.Transparency;

/// <summary>An algorithm in a register. Immutable.</summary>
/// <param name="Manifest">What is published about it.</param>
/// <param name="Digest">The digest of that, by which a copy is recognised and a decision cites what it was taken under.</param>
public sealed record RegisteredAlgorithm(AlgorithmManifest Manifest, ManifestDigest Digest);
