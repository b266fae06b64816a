using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CityRights.Transparency;

/// <summary>What came of reading a document: a manifest, or everything that keeps it from being one. Immutable.</summary>
public sealed class ManifestReading
{
    internal ManifestReading(AlgorithmManifest? manifest, ImmutableArray<ManifestFinding> findings)
    {
        Manifest = manifest;
        Findings = findings;
    }

    /// <summary>The manifest; null where the document is none. It is of its form, not yet judged: <see cref="ManifestValidator"/> does that.</summary>
    public AlgorithmManifest? Manifest { get; }

    /// <summary>What is wrong with the document's form; empty where there is a manifest.</summary>
    public ImmutableArray<ManifestFinding> Findings { get; }

    /// <summary>Whether there is a manifest.</summary>
    [MemberNotNullWhen(true, nameof(Manifest))]
    public bool IsManifest => Manifest is not null;
}
