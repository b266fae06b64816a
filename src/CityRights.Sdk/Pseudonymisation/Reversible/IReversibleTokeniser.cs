using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Makes the reversible tokens of one domain for one tenant. It makes them and cannot open them: only the <see cref="ReidentificationDesk"/> can, with a
/// second person's approval. Deterministic and safe for concurrent use.
/// </summary>
/// <remarks>Whoever may call it can try every identifier of a small space: give it only to the code inside the domain.</remarks>
/// <typeparam name="TDomain">The domain.</typeparam>
public interface IReversibleTokeniser<TDomain>
    where TDomain : IPseudonymDomain
{
    /// <summary>The key version with which new tokens are made.</summary>
    int KeyVersion { get; }

    /// <summary>Makes a token under the current key version.</summary>
    /// <param name="identifier">The identifier as people write it. Never kept in the clear.</param>
    /// <param name="field">The field; null for the domain's only one.</param>
    /// <exception cref="InvalidIdentifierException">The identifier breaks a rule of its format.</exception>
    /// <exception cref="ArgumentException">The domain has no such field, or several and none is named.</exception>
    /// <exception cref="ObjectDisposedException">The keys were disposed.</exception>
    ReversibleToken<TDomain> Tokenise(ReadOnlySpan<char> identifier, string? field = null);

    /// <summary>Makes a token under the current key version, or says why not.</summary>
    /// <param name="identifier">The identifier as people write it. Never kept in the clear.</param>
    /// <param name="token">The token; the default value unless the status is done.</param>
    /// <param name="field">The field; null for the domain's only one.</param>
    /// <exception cref="ArgumentException">The domain has no such field, or several and none is named.</exception>
    /// <exception cref="ObjectDisposedException">The keys were disposed.</exception>
    PseudonymisationStatus TryTokenise(ReadOnlySpan<char> identifier, out ReversibleToken<TDomain> token, string? field = null);

    /// <summary>Makes the tokens of a column under the current key version; each is what the single call makes.</summary>
    /// <param name="identifiers">The column. Null counts as empty.</param>
    /// <param name="destination">Takes the tokens in the same order; at least as long. A refused row gets the default value.</param>
    /// <param name="statuses">Takes the status of each row; at least as long. Empty to throw at the first refused row instead.</param>
    /// <param name="field">The field; null for the domain's only one.</param>
    /// <returns>How many rows were refused.</returns>
    /// <exception cref="InvalidIdentifierException">A row breaks a rule and no statuses were asked for; the destination is cleared.</exception>
    /// <exception cref="ArgumentException">A span is too short, or the domain has no such field, or several and none is named.</exception>
    /// <exception cref="ObjectDisposedException">The keys were disposed.</exception>
    int TokeniseMany(
        ReadOnlySpan<string?> identifiers, Span<ReversibleToken<TDomain>> destination, Span<PseudonymisationStatus> statuses = default, string? field = null);

    /// <summary>All tokens by which rows of one identifier may be found: one for each live key version, the current one first.</summary>
    /// <param name="identifier">The identifier as people write it. Never kept in the clear.</param>
    /// <param name="field">The field; null for the domain's only one.</param>
    /// <exception cref="InvalidIdentifierException">The identifier breaks a rule of its format.</exception>
    /// <exception cref="ArgumentException">The domain has no such field, or several and none is named.</exception>
    /// <exception cref="ObjectDisposedException">The keys were disposed.</exception>
    ImmutableArray<ReversibleToken<TDomain>> CandidatesFor(ReadOnlySpan<char> identifier, string? field = null);
}
