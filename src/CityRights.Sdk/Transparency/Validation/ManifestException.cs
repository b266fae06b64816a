using System.Collections.Immutable;

namespace CityRights.Transparency;

/// <summary>Thrown when a manifest is needed and what was declared is none. Lists every finding, not just the first.</summary>
public sealed class ManifestException : CityRightsException
{
    /// <summary>The code of this exception.</summary>
    public const string StableCode = "CRT-TRANSPARENCY-001";

    /// <summary>Creates the exception.</summary>
    /// <param name="findings">The findings; at least one.</param>
    public ManifestException(ImmutableArray<ManifestFinding> findings)
        : base(StableCode, "The manifest has problems:" + string.Concat(findings.Select(static finding => $"{Environment.NewLine}  {finding}"))) =>
        Findings = findings;

    /// <summary>The findings, in the order of the document.</summary>
    public ImmutableArray<ManifestFinding> Findings { get; }
}
