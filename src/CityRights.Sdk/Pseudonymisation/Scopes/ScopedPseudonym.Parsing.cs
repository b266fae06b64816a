using System.Diagnostics.CodeAnalysis;

namespace CityRights.Pseudonymisation;

/// <content>Reading tokens; see <see cref="Pseudonym{TDomain}"/>.</content>
public readonly partial struct ScopedPseudonym<TDomain> : ISpanParsable<ScopedPseudonym<TDomain>>
{
    /// <summary>Reads a token. Strict: the domain's prefix, one spelling, the check letter.</summary>
    /// <param name="token">The token.</param>
    /// <exception cref="FormatException">The text is no token of a document or epoch of the domain; the message does not hold the text.</exception>
    public static ScopedPseudonym<TDomain> Parse(ReadOnlySpan<char> token) => TryParse(token, out var pseudonym)
        ? pseudonym
        : throw new FormatException($"The text is no token of a document or epoch of the pseudonym domain '{TDomain.Id}'.");

    /// <summary>Reads a token. Strict: the domain's prefix, one spelling, the check letter.</summary>
    /// <param name="token">The token.</param>
    /// <param name="pseudonym">The pseudonym; the default value if the text is no token of a document or epoch of the domain.</param>
    public static bool TryParse(ReadOnlySpan<char> token, out ScopedPseudonym<TDomain> pseudonym)
    {
        var isToken = TokenText.TryReadScoped(token, TDomain.Prefix, out var scope, out var value) == TokenFault.None;
        pseudonym = isToken ? new(scope, value) : default;
        return isToken;
    }

    /// <summary>Reads a token, for binders that look for this form: routes, queries, MVC models.</summary>
    /// <param name="s">The token; null is none.</param>
    /// <param name="provider">Not asked.</param>
    /// <param name="result">The pseudonym; the default value if the text is no token of a document or epoch of the domain.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ScopedPseudonym<TDomain> result) => TryParse(s.AsSpan(), out result);

    static ScopedPseudonym<TDomain> IParsable<ScopedPseudonym<TDomain>>.Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan());
    }

    static ScopedPseudonym<TDomain> ISpanParsable<ScopedPseudonym<TDomain>>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<ScopedPseudonym<TDomain>>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ScopedPseudonym<TDomain> result) =>
        TryParse(s, out result);
}
