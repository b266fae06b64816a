using System.Collections.Frozen;
using System.Text.Json;

namespace CityRights.AspNetCore;

/// <summary>The words of the pages in one language. A language is a resource <c>xx.texts.json</c>; there is no list to edit.</summary>
internal sealed class PageTexts
{
    /// <summary>The language of the pages where none of those asked for has texts.</summary>
    internal const string Fallback = "en";

    private const string Suffix = ".texts.json";

    private static readonly FrozenDictionary<string, PageTexts> All = Load().ToFrozenDictionary(static texts => texts.Language, StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, string> _texts;

    private PageTexts(string language, FrozenDictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
    }

    /// <summary>The languages that have texts.</summary>
    internal static IEnumerable<string> Languages => All.Keys.Order(StringComparer.Ordinal);

    internal string Language { get; }

    internal IEnumerable<string> Keys => _texts.Keys;

    internal string this[string key] => _texts[key];

    /// <summary>The texts for a language, or for a shorter form of it, or the fallback's.</summary>
    internal static PageTexts For(string language)
    {
        for (var tag = language; tag is not null; tag = LanguageChoice.Shorten(tag))
        {
            if (All.TryGetValue(tag, out var texts))
            {
                return texts;
            }
        }

        return All[Fallback];
    }

    /// <summary>A language's own name for itself, or its tag where it has no texts.</summary>
    internal static string NameOf(string language) => All.TryGetValue(language, out var texts) ? texts["language"] : language;

    /// <summary>The words for a value of one of the manifest's enumerations.</summary>
    internal string Word<TWord>(TWord word)
        where TWord : struct, Enum =>
        _texts[$"{JsonNamingPolicy.CamelCase.ConvertName(typeof(TWord).Name)}.{JsonNamingPolicy.CamelCase.ConvertName(Enum.GetName(word)!)}"];

    private static IEnumerable<PageTexts> Load()
    {
        var assembly = typeof(PageTexts).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(static resource => resource.EndsWith(Suffix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var document = JsonDocument.Parse(stream);
            yield return new(
                resource[..^Suffix.Length],
                document.RootElement.EnumerateObject().ToFrozenDictionary(static text => text.Name, static text => text.Value.GetString()!, StringComparer.Ordinal));
        }
    }
}
