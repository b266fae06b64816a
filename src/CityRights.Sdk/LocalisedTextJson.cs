using System.Collections.Immutable;
using System.Text.Json;
using CityRights.Internal;

namespace CityRights;

/// <summary>
/// How every document spells a <see cref="LocalisedText"/>: <c>{ "nl": "…", "en": "…", "fallback": "nl" }</c>. With one language the
/// fallback may be left out.
/// </summary>
internal static class LocalisedTextJson
{
    internal const string FallbackMember = "fallback";

    internal static IReadOnlyDictionary<string, string> NoTexts { get; } = ImmutableDictionary<string, string>.Empty;

    internal static LocalisedText? Read(JsonReading reading, LocatedJson? value)
    {
        if (value is null || !reading.TryObject(value, out var opened))
        {
            return null;
        }

        var fallback = opened.OptionalText(FallbackMember);
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var whole = fallback is not null || opened.Optional(FallbackMember) is null;
        foreach (var (language, _, entry) in opened.Entries().Where(static member => member.Name != FallbackMember))
        {
            whole &= TryRead(reading, language, entry, texts);
        }

        return whole && TryFallback(reading, value, texts, fallback, out var declared) ? LocalisedText.From(texts, declared) : null;
    }

    internal static void Write(Utf8JsonWriter writer, LocalisedText text)
    {
        writer.WriteStartObject();
        foreach (var (language, translation) in text.Texts)
        {
            writer.WriteString(language, translation);
        }

        if (text.Texts.Count > 1)
        {
            writer.WriteString(FallbackMember, text.Fallback);
        }

        writer.WriteEndObject();
    }

    private static bool TryRead(JsonReading reading, string language, LocatedJson entry, Dictionary<string, string> texts)
    {
        if (!LanguageTag.IsWellFormed(language))
        {
            reading.Add(JsonProblemKind.Malformed, entry, $"{Printable.Quote(language)} is not a BCP 47 language tag such as 'nl' or 'pt-BR'; correct it.");
            return false;
        }

        if (reading.Text(entry) is not { } text)
        {
            return false;
        }

        if (texts.TryAdd(language, text))
        {
            return true;
        }

        reading.Add(JsonProblemKind.Duplicate, entry, $"The language {Printable.Quote(language)} stands twice, in other capitals; keep one.");
        return false;
    }

    private static bool TryFallback(JsonReading reading, LocatedJson value, Dictionary<string, string> texts, string? fallback, out string declared)
    {
        declared = fallback ?? texts.Keys.FirstOrDefault() ?? string.Empty;
        if (texts.Count == 0)
        {
            reading.Add(JsonProblemKind.Missing, value, "No language is given; write for example { \"nl\": \"…\" }.");
        }
        else if (fallback is null && texts.Count > 1)
        {
            reading.Add(JsonProblemKind.Missing, value, $"Several languages are given; add \"{FallbackMember}\" and name the one used where none of those asked for exists.");
        }
        else if (!texts.ContainsKey(declared))
        {
            reading.Add(JsonProblemKind.UnknownWord, value, $"The fallback {Printable.Quote(declared)} has no text; add the text or name one of: {string.Join(", ", texts.Keys)}.");
        }
        else
        {
            return true;
        }

        return false;
    }
}
