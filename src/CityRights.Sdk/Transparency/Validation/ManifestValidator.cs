using System.Collections.Immutable;
using CityRights.Internal;

namespace CityRights.Transparency;

/// <summary>
/// Judges whether a manifest is complete and consistent, and whether what it names exists in the catalogue. It judges declarations: a
/// manifest without findings helps to evidence what the law asks for, no more. Safe for concurrent use.
/// </summary>
public static class ManifestValidator
{
    /// <summary>Judges a manifest.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="catalogue">The catalogue whose purposes and categories it names; null leaves those rules out.</param>
    /// <param name="today">The day against which the review date is held; null leaves that rule out.</param>
    /// <returns>The findings, errors and warnings, by place; empty where there are none.</returns>
    /// <exception cref="ArgumentNullException">The manifest is null.</exception>
    public static ImmutableArray<ManifestFinding> Validate(AlgorithmManifest manifest, PurposeCatalogue? catalogue = null, DateOnly? today = null)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var findings = new FindingList();
        ManifestRules.Judge(manifest, catalogue, today, findings);
        if (catalogue is not null)
        {
            ReferenceRules.Judge(manifest, catalogue, findings);
        }

        return findings.ToImmutable();
    }

    /// <summary>Reads a document and judges the manifest in it.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="catalogue">The catalogue whose purposes and categories it names; null leaves those rules out.</param>
    /// <param name="today">The day against which the review date is held; null leaves that rule out.</param>
    /// <returns>The findings with line and column; those of the rules only where the document is of its form.</returns>
    public static ImmutableArray<ManifestFinding> ValidateDocument(ReadOnlyMemory<byte> utf8, PurposeCatalogue? catalogue = null, DateOnly? today = null)
    {
        var reading = ManifestJson.Read(utf8, out var document);
        return reading.IsManifest
            ? [.. Validate(reading.Manifest, catalogue, today).Select(finding => Placed(finding, document!))]
            : reading.Findings;
    }

    private static ManifestFinding Placed(ManifestFinding finding, LocatedJson document)
    {
        var position = document.Nearest(finding.Path).Position;
        return finding with { Line = position.Line, Column = position.Column };
    }
}
