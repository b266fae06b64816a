using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Makes the pseudonyms of one domain for one tenant. Keyed, deterministic and one-way: the same identifier gives the same pseudonym under one key version, in
/// whatever spelling, culture and process. Safe for concurrent use.
/// </summary>
/// <remarks>
/// Whoever may call it can try every identifier of a small space: give it only to the code inside the domain. A domain with one field needs no field named.
/// </remarks>
/// <typeparam name="TDomain">The domain.</typeparam>
public interface IPseudonymiser<TDomain>
    where TDomain : IPseudonymDomain
{
    /// <summary>The key version with which new pseudonyms are made.</summary>
    int KeyVersion { get; }

    /// <summary>Makes a pseudonym under the current key version. Allocates nothing for ASCII identifiers.</summary>
    /// <param name="identifier">The identifier as people write it. Never kept.</param>
    /// <param name="field">The field; null for the domain's only one.</param>
    /// <exception cref="InvalidIdentifierException">The identifier breaks a rule of its format.</exception>
    /// <exception cref="ArgumentException">The domain has no such field, or several and none is named.</exception>
    /// <exception cref="ObjectDisposedException">The keys were disposed.</exception>
    Pseudonym<TDomain> Pseudonymise(ReadOnlySpan<char> identifier, string? field = null);

    /// <summary>Makes a pseudonym under the current key version, or says why not. Allocates nothing for ASCII identifiers.</summary>
    /// <param name="identifier">The identifier as people write it. Never kept.</param>
    /// <param name="pseudonym">The pseudonym; the default value unless the status is done.</param>
    /// <param name="field">The field; null for the domain's only one.</param>
    /// <exception cref="ArgumentException">The domain has no such field, or several and none is named.</exception>
    /// <exception cref="ObjectDisposedException">The keys were disposed.</exception>
    PseudonymisationStatus TryPseudonymise(ReadOnlySpan<char> identifier, out Pseudonym<TDomain> pseudonym, string? field = null);

    /// <summary>Makes the pseudonyms of a column under the current key version; each is what the single call makes.</summary>
    /// <param name="identifiers">The column. Null counts as empty.</param>
    /// <param name="destination">Takes the pseudonyms in the same order; at least as long. A refused row gets the default value.</param>
    /// <param name="statuses">Takes the status of each row; at least as long. Empty to throw at the first refused row instead.</param>
    /// <param name="field">The field; null for the domain's only one.</param>
    /// <returns>How many rows were refused.</returns>
    /// <exception cref="InvalidIdentifierException">A row breaks a rule and no statuses were asked for; the destination is cleared.</exception>
    /// <exception cref="ArgumentException">A span is too short, or the domain has no such field, or several and none is named.</exception>
    /// <exception cref="ObjectDisposedException">The keys were disposed.</exception>
    int PseudonymiseMany(
        ReadOnlySpan<string?> identifiers, Span<Pseudonym<TDomain>> destination, Span<PseudonymisationStatus> statuses = default, string? field = null);

    /// <summary>
    /// Makes the pseudonyms of a column on several cores: what the call on one core makes, with the same refusals. It returns when every core has
    /// finished; on an exception the destination is cleared. Worth its overhead of some microseconds from a few hundred rows on.
    /// </summary>
    /// <param name="identifiers">The column. Null counts as empty.</param>
    /// <param name="destination">Takes the pseudonyms in the same order; at least as long. A refused row gets the default value.</param>
    /// <param name="cores">How many threads may work, the calling one among them.</param>
    /// <param name="statuses">Takes the status of each row; at least as long. Empty to throw at the first refused row instead.</param>
    /// <param name="field">The field; null for the domain's only one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many rows were refused.</returns>
    /// <exception cref="InvalidIdentifierException">A row breaks a rule and no statuses were asked for; it is the first such row.</exception>
    /// <exception cref="ArgumentException">A memory is too short, or the domain has no such field, or several and none is named.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No core may work.</exception>
    /// <exception cref="ObjectDisposedException">The keys were disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    int PseudonymiseManyInParallel(
        ReadOnlyMemory<string?> identifiers,
        Memory<Pseudonym<TDomain>> destination,
        int cores,
        Memory<PseudonymisationStatus> statuses = default,
        string? field = null,
        CancellationToken cancellationToken = default);

    /// <summary>All pseudonyms by which rows of one identifier may be found: one for each live key version, the current one first.</summary>
    /// <param name="identifier">The identifier as people write it. Never kept.</param>
    /// <param name="field">The field; null for the domain's only one.</param>
    /// <exception cref="InvalidIdentifierException">The identifier breaks a rule of its format.</exception>
    /// <exception cref="ArgumentException">The domain has no such field, or several and none is named.</exception>
    /// <exception cref="ObjectDisposedException">The keys were disposed.</exception>
    ImmutableArray<Pseudonym<TDomain>> CandidatesFor(ReadOnlySpan<char> identifier, string? field = null);
}
