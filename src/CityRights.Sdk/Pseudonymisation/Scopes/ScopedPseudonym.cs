using System.ComponentModel;
using System.Text.Json.Serialization;

namespace CityRights.Pseudonymisation;

/// <summary>
/// A pseudonym that means the same person inside one document or one epoch of a domain, and nothing beyond it. It is a type of its own, because it must never
/// be looked up or joined as a <see cref="Pseudonym{TDomain}"/>; it carries its scope, so that those of two epochs are never equal.
/// </summary>
/// <remarks>
/// Personal data all the same. It has no formatting interface and prints redacted; writing the token is an explicit call. There are no candidates for look-up:
/// what can be found again across scopes is what this type is to prevent. The default value stands for nobody and has no token.
/// </remarks>
/// <typeparam name="TDomain">The domain.</typeparam>
[JsonConverter(typeof(PseudonymJsonConverterFactory))]
public readonly partial struct ScopedPseudonym<TDomain> : IEquatable<ScopedPseudonym<TDomain>>, IMadePseudonym<ScopedPseudonym<TDomain>>
    where TDomain : IPseudonymDomain
{
    /// <summary>The longest token.</summary>
    public const int MaxTokenLength = TokenText.LongestOfScope;

    private readonly UInt128 _value;
    private readonly ulong _scope;

    internal ScopedPseudonym(ulong scope, UInt128 value) => (_scope, _value) = (scope, value);

    /// <summary>Whether this is the default value, which stands for nobody.</summary>
    public bool IsDefault => _scope == 0;

    /// <summary>The scope as the token carries it: <c>D3</c> for a document under key version 3, <c>E20261127</c> for an epoch. Empty for the default value.</summary>
    public string Scope => ScopeName.Write(_scope, stackalloc char[ScopeName.LongestName]).ToString();

    /// <summary>Whether two pseudonyms of the domain are the same, scope included.</summary>
    public static bool operator ==(ScopedPseudonym<TDomain> left, ScopedPseudonym<TDomain> right) => left.Equals(right);

    /// <summary>Whether two pseudonyms of the domain differ.</summary>
    public static bool operator !=(ScopedPseudonym<TDomain> left, ScopedPseudonym<TDomain> right) => !left.Equals(right);

    /// <summary>The token. An explicit call, because tokens are personal data.</summary>
    /// <exception cref="InvalidOperationException">This is the default value, which stands for nobody.</exception>
    public string ToToken()
    {
        Span<char> token = stackalloc char[MaxTokenLength];
        TryWriteToken(token, out var length);
        return token[..length].ToString();
    }

    /// <summary>Writes the token. An explicit call, because tokens are personal data.</summary>
    /// <param name="destination">Takes it; <see cref="MaxTokenLength"/> characters are always enough.</param>
    /// <param name="charsWritten">How long it is; 0 if the destination is too short.</param>
    /// <returns>Whether the destination was long enough.</returns>
    /// <exception cref="InvalidOperationException">This is the default value, which stands for nobody.</exception>
    public bool TryWriteToken(Span<char> destination, out int charsWritten) => IsDefault
        ? throw new InvalidOperationException("The default pseudonym stands for nobody and has no token.")
        : TokenText.TryWrite(TDomain.Prefix, ScopeName.Write(_scope, stackalloc char[ScopeName.LongestName]), _value, destination, out charsWritten);

    /// <inheritdoc/>
    public bool Equals(ScopedPseudonym<TDomain> other) => _value == other._value && _scope == other._scope;

    /// <summary>Does not compile: pseudonyms of two domains never compare.</summary>
    /// <typeparam name="TOther">Another domain.</typeparam>
    /// <param name="other">A pseudonym of it.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Pseudonyms of two domains never compare: the same person has another one in each.", error: true)]
    public bool Equals<TOther>(ScopedPseudonym<TOther> other)
        where TOther : IPseudonymDomain => throw new NotSupportedException();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ScopedPseudonym<TDomain> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((int)(ulong)_value);

    /// <summary>A redacted form that is the same for everybody in the domain.</summary>
    public override string ToString() => IsDefault ? $"ScopedPseudonym({TDomain.Id}, nobody)" : $"ScopedPseudonym({TDomain.Id}, redacted)";

    static ScopedPseudonym<TDomain> IMadePseudonym<ScopedPseudonym<TDomain>>.Make(ulong scope, UInt128 value) => new(scope, value);
}
