using CityRights.Internal;

namespace CityRights;

/// <summary>The rule for every text of a catalogue: it can be shown, written to a file and read back.</summary>
internal static class TextChecks
{
    internal static void Line(string? text, string path, CatalogueProblems problems)
    {
        if (text is not null && !TextRules.IsLine(text))
        {
            problems.Add("CRT-HALL-107", path, "The text is blank, or holds a line break, a control character or half of a surrogate pair; correct it or leave it out.");
        }
    }

    internal static void Lines(LocalisedText? text, string path, bool several, CatalogueProblems problems)
    {
        foreach (var (language, translation) in text?.Texts ?? LocalisedTextJson.NoTexts)
        {
            Line(several ? translation.Replace('\n', ' ') : translation, $"{path}/{language}", problems);
        }
    }
}
