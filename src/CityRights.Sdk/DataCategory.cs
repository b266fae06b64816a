using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CityRights.Internal;

namespace CityRights;

/// <summary>A category of personal data: a term of a named taxonomy.</summary>
/// <remarks>
/// <para>Built in are the 231 terms of the Data Privacy Vocabulary's extension for personal data (taxonomy <c>pd</c>, W3C DPV 2.3),
/// as static properties. A city's own terms stand in a taxonomy of its own and are declared in the catalogue with
/// <see cref="DataCategoryDeclaration"/>, which says how sensitive they are; a term that no one declared is an error at start.</para>
/// <para>Text form: <c>taxonomy:Term</c>, for example <c>pd:EmailAddress</c>. Compared ordinally. The default value names nothing.</para>
/// </remarks>
public readonly partial struct DataCategory : IEquatable<DataCategory>
{
    /// <summary>The taxonomy of the built-in terms.</summary>
    public const string DpvTaxonomy = "pd";

    private readonly string? _taxonomy;
    private readonly string? _term;

    /// <summary>Creates a category.</summary>
    /// <param name="taxonomy">The taxonomy: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</param>
    /// <param name="term">The term: ASCII letters, digits, <c>-</c> and <c>.</c>, at most 64.</param>
    /// <exception cref="ArgumentException">A part is empty or not of its form.</exception>
    public DataCategory(string taxonomy, string term)
    {
        IdentifierText.ThrowIfInvalid(taxonomy);
        ArgumentException.ThrowIfNullOrEmpty(term);
        if (!IsTerm(term))
        {
            throw new ArgumentException("A term is 1 to 64 ASCII letters, digits, '-' or '.'.", nameof(term));
        }

        _taxonomy = taxonomy;
        _term = term;
    }

    /// <summary>All built-in terms, in ordinal order.</summary>
    public static ImmutableArray<DataCategory> BuiltIn => Vocabulary.BuiltIn;

    /// <summary>The taxonomy; empty for the default value.</summary>
    public string Taxonomy => _taxonomy ?? string.Empty;

    /// <summary>The term within the taxonomy; empty for the default value.</summary>
    public string Term => _term ?? string.Empty;

    /// <summary>Whether this is the default value, which names nothing.</summary>
    public bool IsDefault => _term is null;

    /// <summary>Whether the term belongs to the built-in taxonomy and exists there.</summary>
    public bool IsBuiltIn => _taxonomy == DpvTaxonomy && DpvTerms.ContainsKey(Term);

    /// <summary>Parses <c>taxonomy:Term</c>.</summary>
    /// <param name="text">The text form.</param>
    /// <returns>The category. That it can be parsed says nothing about whether a catalogue knows it.</returns>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static DataCategory Parse(string text) =>
        TryParse(text, out var category) ? category : throw new FormatException("A data category is written 'taxonomy:Term', for example 'pd:EmailAddress'.");

    /// <summary>Parses <c>taxonomy:Term</c> without throwing.</summary>
    /// <param name="text">The text form; null gives false.</param>
    /// <param name="category">The category, or default.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out DataCategory category)
    {
        category = default;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (text is null || colon < 1)
        {
            return false;
        }

        var taxonomy = text[..colon];
        var term = text[(colon + 1)..];
        if (!IdentifierText.IsValid(taxonomy) || !IsTerm(term))
        {
            return false;
        }

        category = new(taxonomy, term);
        return true;
    }

    /// <summary>Whether two categories are the same.</summary>
    public static bool operator ==(DataCategory left, DataCategory right) => left.Equals(right);

    /// <summary>Whether two categories differ.</summary>
    public static bool operator !=(DataCategory left, DataCategory right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(DataCategory other) => _term == other._term && _taxonomy == other._taxonomy;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DataCategory other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_taxonomy, _term);

    /// <summary>The text form <c>taxonomy:Term</c>; empty for the default value.</summary>
    public override string ToString() => _term is null ? string.Empty : $"{_taxonomy}:{_term}";

    /// <summary>The sensitivity of a built-in term; false for a term of another taxonomy.</summary>
    internal bool TryGetBuiltInSensitivity(out DataSensitivity sensitivity)
    {
        sensitivity = default;
        return _taxonomy == DpvTaxonomy && DpvTerms.TryGetValue(Term, out sensitivity);
    }

    /// <summary>A clause that names the category probably meant, or nothing.</summary>
    internal static string Hint(string written, IEnumerable<DataCategory> declared) =>
        AliasOf(written[(written.IndexOf(':', StringComparison.Ordinal) + 1)..]) is { } meant
            ? NearMatch.HintOf(meant.ToString())
            : NearMatch.Hint(written, BuiltIn.Concat(declared).Select(static category => category.ToString()));

    private static bool IsTerm(string term) =>
        term.Length is > 0 and <= IdentifierText.MaximumLength
        && term.AsSpan().IndexOfAnyExcept(TermCharacters) < 0;

    // Apart, because the order in which the static fields of a type's several files are filled is not defined.
    private static class Vocabulary
    {
        internal static readonly ImmutableArray<DataCategory> BuiltIn =
            [.. DpvTerms.Keys.Order(StringComparer.Ordinal).Select(static term => new DataCategory(DpvTaxonomy, term))];
    }
}
