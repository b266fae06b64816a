using System.Collections.Immutable;
using System.Globalization;

namespace CityRights.Consent;

/// <summary>One published version of a notice: immutable, in every language it exists in.</summary>
public sealed class NoticeVersion
{
    private readonly LocalisedText _languages;
    private readonly ImmutableSortedDictionary<string, NoticeText> _texts;

    internal NoticeVersion(
        NoticeId notice, int version, NoticeChange change, DateTimeOffset effectiveFrom, ImmutableSortedDictionary<string, NoticeText> texts, string fallback)
    {
        Notice = notice;
        Version = version;
        Change = change;
        EffectiveFrom = effectiveFrom;
        _texts = texts;
        _languages = LocalisedText.From(texts.Keys.Select(static language => KeyValuePair.Create(language, language)), fallback);
    }

    /// <summary>The notice.</summary>
    public NoticeId Notice { get; }

    /// <summary>The number, 1 or more.</summary>
    public int Version { get; }

    /// <summary>What the version means for earlier answers.</summary>
    public NoticeChange Change { get; }

    /// <summary>The instant from which it is shown, inclusive; <see cref="DateTimeOffset.MinValue"/> for a first version that always was.</summary>
    public DateTimeOffset EffectiveFrom { get; }

    /// <summary>The language used where none of those asked for exists.</summary>
    public string Fallback => _languages.Fallback;

    /// <summary>The texts, in alphabetical order of their languages.</summary>
    public IEnumerable<NoticeText> Texts => _texts.Values;

    /// <summary>Finds the text for a language: that tag, a shorter form of it, else the fallback (RFC 4647 section 3.4).</summary>
    /// <param name="language">The language asked for; null, empty or malformed asks for the fallback.</param>
    public NoticeText In(string? language) => _texts[_languages.In(language)];

    /// <summary>Finds the text in exactly this language.</summary>
    /// <param name="language">The language; null finds nothing.</param>
    /// <returns>The text, or null.</returns>
    public NoticeText? Exactly(string? language) => language is not null && _texts.TryGetValue(language, out var text) ? text : null;

    /// <summary>Notice and version.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Notice} {Version}");

    internal bool HasSameContent(NoticeVersion other) =>
        Version == other.Version && Change == other.Change && EffectiveFrom == other.EffectiveFrom && Fallback == other.Fallback
        && _texts.Values.Select(static text => text.Hash).SequenceEqual(other._texts.Values.Select(static text => text.Hash));
}
