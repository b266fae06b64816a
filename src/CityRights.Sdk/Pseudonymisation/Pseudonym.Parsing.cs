using System.Diagnostics.CodeAnalysis;

namespace CityRights.Pseudonymisation;

/// <content>
/// Reading tokens, as <see cref="ISpanParsable{TSelf}"/> has it: that is what routes, queries and MVC models bind by, without reflection over the domain. A
/// token is the same in every culture, so the provider is not asked. There is no formatting counterpart.
/// </content>
public readonly partial struct Pseudonym<TDomain> : ISpanParsable<Pseudonym<TDomain>>
{
    /// <summary>Reads a token. Strict: the domain's prefix, one spelling, the check letter.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="FormatException">The text is no token of the domain; the message names the rule and not the text.</exception>
    public static Pseudonym<TDomain> Parse(ReadOnlySpan<char> token) => TokenText.TryRead(token, TDomain.Prefix, out var version, out var value) switch
    {
        TokenFault.None => new(version, value),
        var fault => throw new FormatException($"The text is no token of the pseudonym domain '{TDomain.Id}': wrong {fault.Describe()}."),
    };

    /// <summary>Reads a token. Strict: the domain's prefix, one spelling, the check letter.</summary>
    /// <param name="token">The token.</param>
    /// <param name="pseudonym">The pseudonym; the default value if the text is no token of the domain.</param>
    public static bool TryParse(ReadOnlySpan<char> token, out Pseudonym<TDomain> pseudonym)
    {
        var isToken = TokenText.TryRead(token, TDomain.Prefix, out var version, out var value) == TokenFault.None;
        pseudonym = isToken ? new(version, value) : default;
        return isToken;
    }

    /// <summary>Reads a token, for binders that look for this form: routes, queries, MVC models.</summary>
    /// <param name="s">The token; null is none.</param>
    /// <param name="provider">Not asked.</param>
    /// <param name="result">The pseudonym; the default value if the text is no token of the domain.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Pseudonym<TDomain> result) => TryParse(s.AsSpan(), out result);

    // Not public, because a second Parse with a provider would have every caller asked for a culture (CA1305).
    static Pseudonym<TDomain> IParsable<Pseudonym<TDomain>>.Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    static Pseudonym<TDomain> ISpanParsable<Pseudonym<TDomain>>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<Pseudonym<TDomain>>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Pseudonym<TDomain> result) => TryParse(s, out result);
}
