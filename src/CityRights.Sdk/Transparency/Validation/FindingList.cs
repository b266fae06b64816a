using System.Collections.Immutable;

namespace CityRights.Transparency;

internal sealed class FindingList
{
    private readonly ImmutableArray<ManifestFinding>.Builder _findings = ImmutableArray.CreateBuilder<ManifestFinding>();

    internal void Error(string code, string path, string message, string fix) => _findings.Add(new(code, FindingSeverity.Error, path, message, fix));

    internal void Warning(string code, string path, string message, string fix) => _findings.Add(new(code, FindingSeverity.Warning, path, message, fix));

    internal ImmutableArray<ManifestFinding> ToImmutable() => _findings.ToImmutable();
}
