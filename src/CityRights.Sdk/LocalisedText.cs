using System.Collections.Immutable;
using System.Diagnostics.Contracts;
using CityRights.Internal;

namespace CityRights;

/// <summary>One text in several languages, with a declared fallback. Immutable; safe for concurrent use.</summary>
/// <remarks>
/// Languages are BCP 47 tags (<c>nl</c>, <c>pt-BR</c>), compared without regard to case. Look-up follows RFC 4647 section 3.4: the tag asked
/// for, then shorter forms of it (<c>nl-BE</c> → <c>nl</c>), then the declared fallback; the answer says which language was used.
/// </remarks>
public sealed class LocalisedText : IEquatable<LocalisedText>
{
    private readonly ImmutableSortedDictionary<string, string> _texts;

    private LocalisedText(ImmutableSortedDictionary<string, string> texts, string fallback)
    {
        _texts = texts;
        Fallback = fallback;
    }

    /// <summary>The language used where none of those asked for exists.</summary>
    public string Fallback { get; }

    /// <summary>The languages in which the text exists, in ordinal order.</summary>
    public IEnumerable<string> Languages => _texts.Keys;

    /// <summary>The text by language tag, in ordinal order of the tags.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>Creates a text in one language, which is also its fallback.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="text">The text; not blank.</param>
    /// <exception cref="ArgumentException">The tag is malformed or the text blank.</exception>
    public static LocalisedText Of(string language, string text) =>
        new(ImmutableSortedDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase).Add(Tag(language), Text(text)), language);

    /// <summary>Creates a text in several languages.</summary>
    /// <param name="texts">Text by BCP 47 tag; at least one.</param>
    /// <param name="fallback">The fallback language, one of those given.</param>
    /// <exception cref="ArgumentException">No text, a malformed tag, a blank text, or a fallback that is not among them.</exception>
    public static LocalisedText From(IEnumerable<KeyValuePair<string, string>> texts, string fallback)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var builder = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (language, text) in texts)
        {
            builder.Add(Tag(language), Text(text));
        }

        return builder.ContainsKey(Tag(fallback))
            ? new(builder.ToImmutable(), fallback)
            : throw new ArgumentException("The fallback language has no text; add the text or name another fallback.", nameof(fallback));
    }

    /// <summary>Returns a copy with the text in one more language, or with that language's text replaced.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="text">The text; not blank.</param>
    /// <exception cref="ArgumentException">The tag is malformed or the text blank.</exception>
    [Pure]
    public LocalisedText And(string language, string text) => new(_texts.SetItem(Tag(language), Text(text)), Fallback);

    /// <summary>Whether the text exists in exactly this language.</summary>
    /// <param name="language">A BCP 47 tag; null gives false.</param>
    public bool Has(string? language) => language is not null && _texts.ContainsKey(language);

    /// <summary>Finds the text for a language.</summary>
    /// <param name="language">The language asked for; null or empty asks for the fallback.</param>
    /// <param name="used">The language of the text returned.</param>
    public string In(string? language, out string used)
    {
        for (var tag = language; !string.IsNullOrEmpty(tag); tag = LanguageTag.Shorten(tag))
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
    /// <param name="language">The language asked for; null or empty asks for the fallback.</param>
    public string In(string? language) => In(language, out _);

    /// <inheritdoc/>
    public bool Equals(LocalisedText? other) =>
        other is not null
        && string.Equals(Fallback, other.Fallback, StringComparison.OrdinalIgnoreCase)
        && _texts.Count == other._texts.Count
        && _texts.All(pair => other._texts.TryGetValue(pair.Key, out var text) && text == pair.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalisedText);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_texts.Count, StringComparer.OrdinalIgnoreCase.GetHashCode(Fallback), _texts[Fallback]);

    /// <summary>The text in the fallback language.</summary>
    public override string ToString() => _texts[Fallback];

    private static string Tag(string language)
    {
        ArgumentException.ThrowIfNullOrEmpty(language);
        return LanguageTag.IsWellFormed(language)
            ? language
            : throw new ArgumentException("A language is a BCP 47 tag such as 'nl' or 'pt-BR'.", nameof(language));
    }

    private static string Text(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return text;
    }
}
