namespace CityRights.Transparency;

internal static class IdentityRules
{
    internal static void Judge(AlgorithmManifest manifest, FindingList findings)
    {
        if (manifest.Id.IsDefault)
        {
            findings.Error("CRT-TRANSPARENCY-104", "/id", "The algorithm has no id.", "Declare it with Identity(id, uri, version).");
        }

        if (!IsStable(manifest.Uri))
        {
            findings.Error(
                "CRT-TRANSPARENCY-110", "/uri", "The identifier is not an absolute https, http or urn address without user name.",
                "State an address that stays the same for the life of the algorithm, for example 'https://city.example/algorithms/scan-car'.");
        }

        if (manifest.Publication.Languages.IsEmpty)
        {
            findings.Error("CRT-TRANSPARENCY-111", "/publication/languages", "No language is named.", "Name the languages of the texts with Languages(...).");
        }

        if (manifest.Publication.Languages.Distinct(StringComparer.OrdinalIgnoreCase).Count() < manifest.Publication.Languages.Count)
        {
            findings.Error("CRT-TRANSPARENCY-111", "/publication/languages", "A language is named twice.", "Name each once.");
        }
    }

    private static bool IsStable(string text) =>
        Uri.IsWellFormedUriString(text, UriKind.Absolute) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp ? uri.Host.Length > 0 : uri.Scheme == "urn" && text.Count(static sign => sign == ':') >= 2);
}
