using CityRights.Internal;

namespace CityRights.Transparency;

/// <summary>Every text is sound, and stands in every language that the manifest names.</summary>
internal static class TextFindings
{
    internal static void Judge(AlgorithmManifest manifest, FindingList findings)
    {
        var languages = manifest.Publication.Languages.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var walker = new TextWalker(
            (path, text) => Sound(path, text, findings),
            (path, text) =>
            {
                foreach (var (language, translation) in text.Texts)
                {
                    Sound(JsonPointer.Append(path, language), translation, findings);
                }

                foreach (var language in languages.Where(language => !text.Has(language)))
                {
                    findings.Error(
                        "CRT-TRANSPARENCY-112", path, $"The text does not stand in '{language}', which the manifest names among its languages.",
                        $"Add the text in '{language}', or take the language out of the manifest.");
                }
            });
        ((IManifestPart)manifest).Show(walker);
    }

    private static void Sound(string path, string text, FindingList findings)
    {
        // An id that is missing has its own finding.
        if (text.Length > 0 && PlainText.Problem(text) is { } problem)
        {
            findings.Error("CRT-TRANSPARENCY-108", path, problem, "Write a text that can be shown as it stands.");
        }
    }
}
