namespace CityRights.Pseudonymisation;

/// <summary>
/// Random tokens of one domain for one tenant, each with a row that says, encrypted, what it stands for. It makes, finds and deletes tokens and cannot open
/// them: only the <see cref="ReidentificationDesk"/> can. One identifier has one token, through every rotation of keys. Safe for concurrent use.
/// </summary>
/// <typeparam name="TDomain">The domain.</typeparam>
public interface ITokenVault<TDomain>
    where TDomain : IPseudonymDomain
{
    /// <summary>The token of an identifier: the one it has, or a new one. A row made under an older key version is sealed under the current one on the way.</summary>
    /// <param name="identifier">The identifier as people write it. Never kept in the clear.</param>
    /// <param name="field">The field; null for the domain's only one.</param>
    /// <param name="timeToLive">How long a new token lives; null for ever. A token that is there keeps its own end.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidIdentifierException">The identifier breaks a rule of its format.</exception>
    /// <exception cref="ArgumentException">The domain has no such field, or several and none is named, or the time is not above zero.</exception>
    /// <exception cref="CityRightsException">The store could not be read or written.</exception>
    ValueTask<VaultToken<TDomain>> TokeniseAsync(
        string identifier, string? field = null, TimeSpan? timeToLive = null, CancellationToken cancellationToken = default);

    /// <summary>The tokens of a column; each is what the single call gives. New rows are stored in one transaction: all of them or none.</summary>
    /// <param name="identifiers">The column. Null counts as empty.</param>
    /// <param name="field">The field; null for the domain's only one.</param>
    /// <param name="timeToLive">How long new tokens live; null for ever.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Tokens and statuses in the same order.</returns>
    /// <exception cref="ArgumentException">The column is null, or the domain has no such field, or several and none is named, or the time is not above zero.</exception>
    /// <exception cref="CityRightsException">The store could not be read or written.</exception>
    ValueTask<VaultColumn<TDomain>> TokeniseManyAsync(
        IReadOnlyList<string?> identifiers, string? field = null, TimeSpan? timeToLive = null, CancellationToken cancellationToken = default);

    /// <summary>The token that an identifier has; the default value where it has none.</summary>
    /// <param name="identifier">The identifier as people write it. Never kept.</param>
    /// <param name="field">The field; null for the domain's only one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidIdentifierException">The identifier breaks a rule of its format.</exception>
    /// <exception cref="ArgumentException">The domain has no such field, or several and none is named.</exception>
    /// <exception cref="CityRightsException">The store could not be read.</exception>
    ValueTask<VaultToken<TDomain>> FindAsync(string identifier, string? field = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes what the vault holds of a person: from now on nothing and nobody connects the token with the identifier.</summary>
    /// <param name="identifier">The identifier as people write it. Never kept.</param>
    /// <param name="field">The field; null for the domain's only one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many rows were deleted.</returns>
    /// <exception cref="InvalidIdentifierException">The identifier breaks a rule of its format.</exception>
    /// <exception cref="ArgumentException">The domain has no such field, or several and none is named.</exception>
    /// <exception cref="CityRightsException">The store could not be written.</exception>
    ValueTask<int> DeleteAsync(string identifier, string? field = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes the row of a token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ArgumentException">The token is the default value.</exception>
    /// <exception cref="CityRightsException">The store could not be written.</exception>
    ValueTask<bool> DeleteTokenAsync(VaultToken<TDomain> token, CancellationToken cancellationToken = default);
}
