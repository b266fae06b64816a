using System.Collections.Immutable;
using System.Globalization;
using CityRights.Internal;

namespace CityRights.Consent;

/// <summary>Declares one notice in code: each <see cref="Version"/> followed by its texts. Not safe for concurrent use.</summary>
/// <remarks>Judged as a whole at start, so that every problem is listed.</remarks>
public sealed class NoticeBuilder
{
    private const int LongestLabel = 500;
    private const int LongestBody = 64 * 1024;

    private readonly NoticeId _id;
    private readonly List<Draft> _drafts = [];

    internal NoticeBuilder(NoticeId id) => _id = id;

    /// <summary>Begins a version; the texts that follow belong to it. Published versions are never changed: a correction is a new version.</summary>
    /// <param name="version">The number, greater than that of the version before.</param>
    /// <param name="change">What it means for earlier answers; ignored for the first.</param>
    /// <param name="effectiveFrom">The instant from which it is shown. Null for a first version that always was; required for every other.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1, or the change not known.</exception>
    public NoticeBuilder Version(int version, NoticeChange change = NoticeChange.Material, DateTimeOffset? effectiveFrom = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(version, 1);
        if (!Enum.IsDefined(change))
        {
            throw new ArgumentOutOfRangeException(nameof(change), "The change is not known.");
        }

        _drafts.Add(new(version, change, effectiveFrom?.ToUniversalTime()));
        return this;
    }

    /// <summary>Gives the version its text in one language. The first language named is the fallback, unless <see cref="Fallback"/> says otherwise.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="title">The title, at most 500 characters.</param>
    /// <param name="body">The text, at most 65,536 characters. Say what happens on refusal, how to withdraw, and which way there is without the internet.</param>
    /// <param name="give">The words of the yes, at most 500 characters.</param>
    /// <param name="refuse">The words of the no, at most 500 characters.</param>
    /// <exception cref="ArgumentException">The tag is malformed, or a text blank, too long or not well-formed UTF-16.</exception>
    /// <exception cref="InvalidOperationException">No version was begun, or it has a text in this language already.</exception>
    public NoticeBuilder Text(string language, string title, string body, string give, string refuse)
    {
        ArgumentException.ThrowIfNullOrEmpty(language);
        if (!LanguageTag.IsWellFormed(language))
        {
            throw new ArgumentException("A language is a BCP 47 tag such as 'nl' or 'pt-BR'.", nameof(language));
        }

        var draft = Current();
        var tag = LanguageTag.Spell(language);
        var text = new NoticeText(
            _id, draft.Version, tag, Valid(title, LongestLabel, nameof(title)), Valid(body, LongestBody, nameof(body)),
            Valid(give, LongestLabel, nameof(give)), Valid(refuse, LongestLabel, nameof(refuse)));
        if (!draft.Texts.TryAdd(tag, text))
        {
            throw new InvalidOperationException("The version has a text in this language already; a correction is a new version.");
        }

        draft.Fallback ??= tag;
        return this;
    }

    /// <summary>Names the language used where none of those asked for exists; one of those given.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <exception cref="ArgumentException">The tag is null or empty.</exception>
    /// <exception cref="InvalidOperationException">No version was begun.</exception>
    public NoticeBuilder Fallback(string language)
    {
        ArgumentException.ThrowIfNullOrEmpty(language);
        Current().Fallback = LanguageTag.IsWellFormed(language) ? LanguageTag.Spell(language) : language;
        return this;
    }

    /// <summary>Builds the notice, or lists what is wrong.</summary>
    internal Notice? Build(ICollection<string> problems)
    {
        var before = problems.Count;
        if (_drafts.Count == 0)
        {
            problems.Add(ConsentProblems.InNotice(_id, "has no version; begin one with Version(1) and give it a Text(...)"));
        }

        for (var index = 0; index < _drafts.Count; index++)
        {
            Judge(_drafts[index], index == 0 ? null : _drafts[index - 1], problems);
        }

        return problems.Count > before ? null : new(_id, [.. _drafts.Select(Publish)]);
    }

    private static string Valid(string text, int longest, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        return text.Length <= longest && TextRules.IsWellFormed(text)
            ? text
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The text is longer than {longest} characters or holds half of a surrogate pair."), name);
    }

    private Draft Current() => _drafts.Count > 0 ? _drafts[^1] : throw new InvalidOperationException("Begin a version with Version(1) first.");

    private void Judge(Draft draft, Draft? earlier, ICollection<string> problems)
    {
        var version = string.Create(CultureInfo.InvariantCulture, $"version {draft.Version}");
        if (draft.Texts.Count == 0)
        {
            problems.Add(ConsentProblems.InNotice(_id, $"has no text in {version}; add Text(language, title, body, give, refuse)"));
        }
        else if (!draft.Texts.ContainsKey(draft.Fallback!))
        {
            problems.Add(ConsentProblems.InNotice(_id, $"names a fallback language without a text in {version}; add the text or name another with Fallback(...)"));
        }

        if (earlier is null)
        {
            return;
        }

        if (draft.Version <= earlier.Version)
        {
            problems.Add(ConsentProblems.InNotice(_id, $"has {version} out of order; number versions upwards, each once"));
        }

        if (draft.EffectiveFrom is null || draft.EffectiveFrom <= (earlier.EffectiveFrom ?? DateTimeOffset.MinValue))
        {
            problems.Add(ConsentProblems.InNotice(_id, $"does not say when {version} follows the one before; state a later Version(..., effectiveFrom)"));
        }
    }

    private NoticeVersion Publish(Draft draft) => new(
        _id, draft.Version, draft.Change, draft.EffectiveFrom ?? DateTimeOffset.MinValue,
        draft.Texts.ToImmutableSortedDictionary(StringComparer.OrdinalIgnoreCase), draft.Fallback!);

    private sealed record Draft(int Version, NoticeChange Change, DateTimeOffset? EffectiveFrom)
    {
        public Dictionary<string, NoticeText> Texts { get; } = new(StringComparer.OrdinalIgnoreCase);

        public string? Fallback { get; set; }
    }
}
