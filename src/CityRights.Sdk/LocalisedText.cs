using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using CityRights.Internal;

namespace CityRights;

/// <summary>One text in several languages, with a declared fallback. Immutable; safe for concurrent use.</summary>
/// <remarks>
/// Languages are BCP 47 tags (<c>nl</c>, <c>pt-BR</c>), compared without regard to case and kept in the spelling of RFC 5646 section 2.1.1.
/// Look-up follows RFC 4647 section 3.4: the tag asked for, then shorter forms of it (<c>nl-BE</c> → <c>nl</c>), then the declared fallback;
/// the answer says which language was used.
/// </remarks>
public sealed class LocalisedText : IEquatable<LocalisedText>
{
    private static readonly ImmutableSortedDictionary<string, string> None =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    private readonly ImmutableSortedDictionary<string, string> _texts;

    private LocalisedText(ImmutableSortedDictionary<string, string> texts, string fallback)
    {
        _texts = texts;
        Fallback = fallback;
    }

    /// <summary>The language used where none of those asked for exists; always one of <see cref="Languages"/>.</summary>
    public string Fallback { get; }

    /// <summary>The languages in which the text exists, in alphabetical order of their tags.</summary>
    public IEnumerable<string> Languages => _texts.Keys;

    /// <summary>The text by language tag, in alphabetical order of the tags. Tags are looked up without regard to case.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>Creates a text in one language, which is also its fallback.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="text">The text; not blank.</param>
    /// <exception cref="ArgumentException">The tag is malformed, or the text blank or not well-formed UTF-16.</exception>
    public static LocalisedText Of(string language, string text)
    {
        var tag = Tag(language);
        return new(None.Add(tag, Text(text)), tag);
    }

    /// <summary>Creates a text in several languages.</summary>
    /// <param name="texts">Text by BCP 47 tag; at least one.</param>
    /// <param name="fallback">The fallback language, one of those given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="texts"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// No text, a malformed tag, one language twice, a text that is blank or not well-formed UTF-16, or a fallback that is not among them.
    /// </exception>
    public static LocalisedText From(IEnumerable<KeyValuePair<string, string>> texts, string fallback)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var builder = None.ToBuilder();
        foreach (var (language, text) in texts)
        {
            var tag = Tag(language);
            if (builder.ContainsKey(tag))
            {
                throw new ArgumentException($"The language '{tag}' is given twice; keep one text.", nameof(texts));
            }

            builder.Add(tag, Text(text));
        }

        return builder.TryGetKey(Tag(fallback), out var known)
            ? new(builder.ToImmutable(), known)
            : throw new ArgumentException("The fallback language has no text; add the text or name another fallback.", nameof(fallback));
    }

    /// <summary>Returns a copy with the text in one more language, or with that language's text replaced.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="text">The text; not blank.</param>
    /// <exception cref="ArgumentException">The tag is malformed, or the text blank or not well-formed UTF-16.</exception>
    [Pure]
    public LocalisedText And(string language, string text) => new(_texts.SetItem(Tag(language), Text(text)), Fallback);

    /// <summary>Whether the text exists in exactly this language.</summary>
    /// <param name="language">A BCP 47 tag; null gives false.</param>
    public bool Has(string? language) => language is not null && _texts.ContainsKey(language);

    /// <summary>Finds the text for a language.</summary>
    /// <param name="language">The language asked for, as a browser may send it; null, empty or malformed asks for the fallback.</param>
    /// <param name="used">The language of the text returned.</param>
    public string In(string? language, out string used)
    {
        for (var tag = Bounded(language); !string.IsNullOrEmpty(tag); tag = LanguageTag.Shorten(tag))
        {
            if (_texts.TryGetKey(tag, out used!))
            {
                return _texts[used];
            }
        }

        used = Fallback;
        return _texts[Fallback];
    }

    /// <summary>Finds the text for a language; see <see cref="In(string?, out string)"/>.</summary>
    /// <param name="language">The language asked for; null, empty or malformed asks for the fallback.</param>
    public string In(string? language) => In(language, out _);

    /// <summary>Whether both have the same fallback and the same text in the same languages.</summary>
    public bool Equals(LocalisedText? other) =>
        other is not null && Fallback == other.Fallback && _texts.Count == other._texts.Count
        && _texts.All(pair => other._texts.TryGetValue(pair.Key, out var text) && text == pair.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalisedText);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_texts.Count, Fallback, _texts[Fallback]);

    /// <summary>The text in the fallback language.</summary>
    public override string ToString() => _texts[Fallback];

    // What a browser sends is not bounded; a tag cut in the middle loses its last subtag.
    private static string? Bounded(string? language) =>
        language is { Length: > LanguageTag.MaximumLength } ? LanguageTag.Shorten(language[..LanguageTag.MaximumLength]) : language;

    private static string Tag(string language)
    {
        ArgumentException.ThrowIfNullOrEmpty(language);
        return LanguageTag.IsWellFormed(language)
            ? LanguageTag.Spell(language)
            : throw new ArgumentException("A language is a BCP 47 tag such as 'nl' or 'pt-BR'.", nameof(language));
    }

    private static string Text(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return TextRules.IsWellFormed(text)
            ? text
            : throw new ArgumentException("The text holds half of a surrogate pair and cannot be written as UTF-8.", nameof(text));
    }
}
