namespace CityRights.Transparency;

/// <summary>What the manifests of one register obey together.</summary>
internal static class RegisterRules
{
    internal static IEnumerable<ManifestFinding> Judge(IReadOnlyCollection<AlgorithmManifest> distinct)
    {
        foreach (var twice in distinct.GroupBy(static manifest => manifest.Id).Where(static group => group.Count() > 1))
        {
            yield return new(
                "CRT-TRANSPARENCY-160", FindingSeverity.Error, "/id", $"The algorithm '{twice.Key}' is declared twice with different content.",
                "Keep one declaration, or give one another id.");
        }

        foreach (var twice in distinct.DistinctBy(static manifest => manifest.Id).GroupBy(static manifest => manifest.Uri, StringComparer.Ordinal).Where(static group => group.Count() > 1))
        {
            yield return new(
                "CRT-TRANSPARENCY-161", FindingSeverity.Error, "/uri", $"The algorithms {string.Join(", ", twice.Select(static manifest => $"'{manifest.Id}'"))} have one identifier.",
                "Give each its own.");
        }
    }
}
