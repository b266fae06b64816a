using System.Diagnostics.CodeAnalysis;
using CityRights.Internal;

namespace CityRights.Transparency;

/// <summary>Declares a manifest in code. Every verb returns the builder, adds or replaces as its text says, and may be called in any order.</summary>
/// <remarks>
/// <para>Texts are given per language, <c>("nl", "…"), ("en", "…")</c>; the same verb again adds a language or replaces its text.
/// The verbs throw <see cref="ArgumentException"/> for what is not of its form; what is missing is found when the manifest is built, all at once.</para>
/// <para>Not safe for concurrent use.</para>
/// </remarks>
public sealed partial class ManifestBuilder
{
    private readonly TextDraft _name = new();
    private readonly TextDraft _summary = new();
    private readonly TextDraft _owner = new();
    private readonly List<string> _languages = [];
    private readonly List<Channel> _contact = [];
    private TextDraft? _description;
    private Disclosed<LocalisedText>? _noDescription;
    private (AlgorithmId Id, string Uri, SemanticVersion Version)? _identity;
    private Classification? _classification;
    private Technique? _technique;
    private DateOnly? _published;

    /// <summary>States by what the algorithm is known; replaces.</summary>
    /// <param name="id">The id within the service.</param>
    /// <param name="uri">The identifier worldwide: an absolute address that never changes.</param>
    /// <param name="version">The version of what is described, for example <c>1.0.0</c> (Semantic Versioning 2.0.0).</param>
    /// <exception cref="ArgumentException">The address is blank.</exception>
    /// <exception cref="FormatException">The version is not of its form.</exception>
    [SuppressMessage("Design", "CA1054", Justification = "An identifier, compared and written as it was given; System.Uri does neither.")]
    public ManifestBuilder Identity(AlgorithmId id, string uri, string version)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(uri);
        _identity = (id, uri, SemanticVersion.Parse(version));
        return this;
    }

    /// <summary>Names the languages in which every text will stand; adds those not yet named. The first one is the fallback.</summary>
    /// <param name="languages">BCP 47 tags, for example <c>nl</c>.</param>
    /// <exception cref="ArgumentException">A tag is malformed.</exception>
    public ManifestBuilder Languages(params ReadOnlySpan<string> languages)
    {
        foreach (var language in languages)
        {
            ArgumentException.ThrowIfNullOrEmpty(language, nameof(languages));
            if (!LanguageTag.IsWellFormed(language))
            {
                throw new ArgumentException("A language is a BCP 47 tag such as 'nl' or 'pt-BR'.", nameof(languages));
            }

            var tag = LanguageTag.Spell(language);
            if (!_languages.Contains(tag))
            {
                _languages.Add(tag);
            }
        }

        return this;
    }

    /// <summary>States the day on which the algorithm was first published; replaces.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public ManifestBuilder Published(int year, int month, int day)
    {
        _published = new(year, month, day);
        return this;
    }

    /// <summary>Names the algorithm for residents.</summary>
    /// <param name="texts">The name per language.</param>
    /// <exception cref="ArgumentException">A tag is malformed or a text blank.</exception>
    public ManifestBuilder Name(params ReadOnlySpan<(string Language, string Text)> texts) => With(_name, texts);

    /// <summary>Says what it does, in a sentence or two of plain language.</summary>
    /// <param name="texts">The summary per language.</param>
    /// <exception cref="ArgumentException">A tag is malformed or a text blank.</exception>
    public ManifestBuilder Summary(params ReadOnlySpan<(string Language, string Text)> texts) => With(_summary, texts);

    /// <summary>Says at length what it does.</summary>
    /// <param name="texts">The description per language.</param>
    /// <exception cref="ArgumentException">A tag is malformed or a text blank.</exception>
    public ManifestBuilder Description(params ReadOnlySpan<(string Language, string Text)> texts) => With(_description ??= new(), texts);

    /// <summary>Says why there is no description, or when there will be one; replaces a description.</summary>
    /// <param name="field">The field in one of its four states.</param>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public ManifestBuilder Description(Disclosed<LocalisedText> field)
    {
        ArgumentNullException.ThrowIfNull(field);
        (_noDescription, _description) = (field, null);
        return this;
    }

    /// <summary>Names the organisation that answers for it.</summary>
    /// <param name="names">Its name per language.</param>
    /// <exception cref="ArgumentException">A tag is malformed or a text blank.</exception>
    public ManifestBuilder Owner(params ReadOnlySpan<(string Language, string Text)> names) => With(_owner, names);

    /// <summary>Names the channels by which somebody is reached about it: roles, never persons; adds.</summary>
    /// <param name="channels">The channels; see <see cref="Via"/>.</param>
    /// <exception cref="ArgumentException">A channel is null.</exception>
    public ManifestBuilder Contact(params ReadOnlySpan<Channel> channels)
    {
        foreach (var channel in channels)
        {
            _contact.Add(channel ?? throw new ArgumentException("A channel is null.", nameof(channels)));
        }

        return this;
    }

    /// <summary>States where it stands under the EU AI Act; replaces.</summary>
    /// <param name="role">What the organisation is to the system.</param>
    /// <param name="riskClass">The class of risk.</param>
    public ManifestBuilder AiAct(AiActRole role, RiskClass riskClass)
    {
        _classification = new() { AiActRole = role, RiskClass = riskClass };
        return this;
    }

    /// <summary>States how it works; replaces.</summary>
    /// <param name="kind">The kind of technique.</param>
    /// <param name="selfLearning">Whether it goes on learning while it is in use.</param>
    public ManifestBuilder Technique(TechniqueKind kind, bool selfLearning = false)
    {
        _technique = new() { Kind = kind, SelfLearning = selfLearning };
        return this;
    }

    private ManifestBuilder With(TextDraft draft, ReadOnlySpan<(string Language, string Text)> texts)
    {
        draft.Add(texts);
        return this;
    }
}
