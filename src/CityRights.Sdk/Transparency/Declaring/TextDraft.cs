namespace CityRights.Transparency;

/// <summary>A text being declared, language by language; a language given again replaces.</summary>
internal sealed class TextDraft
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.OrdinalIgnoreCase);
    private string? _first;

    internal void Add(ReadOnlySpan<(string Language, string Text)> texts)
    {
        foreach (var (language, text) in texts)
        {
            // Line ends are the author's editor's, not the text's; the hall's type checks tag and text.
            var sound = LocalisedText.Of(language, text).ToString().ReplaceLineEndings("\n");
            _first ??= language;
            _texts[language] = sound;
        }
    }

    /// <summary>The text with the manifest's first language as fallback, where it has it; null where nothing was declared.</summary>
    internal LocalisedText? Build(IReadOnlyList<string> languages) => _first is null ? null
        : LocalisedText.From(_texts, languages.Count > 0 && _texts.ContainsKey(languages[0]) ? languages[0] : _first);

    internal static TextDraft Of(ReadOnlySpan<(string Language, string Text)> texts)
    {
        var draft = new TextDraft();
        draft.Add(texts);
        return draft;
    }
}
