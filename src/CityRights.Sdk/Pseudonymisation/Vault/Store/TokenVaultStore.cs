using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <summary>Where the rows of a token vault are kept, encrypted. Derived by stores; the vault and maintenance code call it. Safe for concurrent use.</summary>
/// <remarks>
/// <para><b>Tenant.</b> Fixed when the store is opened. Every key begins with it, and the rows of another tenant answer exactly as missing ones.</para>
/// <para><b>One row.</b> An identifier of a field has at most one live row: of any number of concurrent puts, one is stored and all get its token. Putting again
/// is therefore idempotent.</para>
/// <para><b>Time to live.</b> From its end on a row answers as a missing one, whether or not it was purged.</para>
/// <para><b>Gone.</b> A deletion is answered only when the bytes of the row are overwritten where the store can do so.</para>
/// <para><b>Durable</b>, <b>Failure.</b> As for <see cref="ReidentificationStore"/>. The conformance suite proves each of these clauses.</para>
/// </remarks>
public abstract partial class TokenVaultStore : IAsyncDisposable
{
    /// <summary>Opens the store for a tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <exception cref="ArgumentException">The tenant is null or empty.</exception>
    protected TokenVaultStore(string tenant)
    {
        ArgumentException.ThrowIfNullOrEmpty(tenant);
        Tenant = tenant;
    }

    /// <summary>The tenant.</summary>
    public string Tenant { get; }

    /// <summary>Reaches for the place where the rows lie, so that a file in use or a missing schema is known at start. Done again, it does nothing.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="CityRightsException">The store cannot be opened; the message names the fix.</exception>
    public ValueTask OpenAsync(CancellationToken cancellationToken = default) => OpenCoreAsync(cancellationToken);

    /// <summary>Closes the store. Calls that run are brought to their end first.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>Finds the rows of identifiers.</summary>
    /// <param name="lookups">The identifiers.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A row for each, in the same order; null where there is none that lives.</returns>
    /// <exception cref="ArgumentNullException">The lookups are null.</exception>
    /// <exception cref="CityRightsException">The store could not be read.</exception>
    public ValueTask<ImmutableArray<VaultRow?>> FindAsync(IReadOnlyList<VaultLookup> lookups, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lookups);
        return FindCoreAsync(lookups, now, cancellationToken);
    }

    /// <summary>Reads the row of a token.</summary>
    /// <param name="domain">The id of the domain.</param>
    /// <param name="token">The token.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The row; null where there is none that lives.</returns>
    /// <exception cref="ArgumentException">The domain is null or empty.</exception>
    /// <exception cref="CityRightsException">The store could not be read.</exception>
    public ValueTask<VaultRow?> ReadAsync(string domain, UInt128 token, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(domain);
        return ReadCoreAsync(domain, token, now, cancellationToken);
    }

    /// <summary>Stores rows, all in one transaction.</summary>
    /// <param name="puts">
    /// The rows. Where the identifier has a live row with another token, nothing is stored for it and that token is answered; where it has one with the same
    /// token, the row takes its place; an expired row makes way.
    /// </param>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The token of each identifier, in the same order.</returns>
    /// <exception cref="ArgumentException">The puts are null, or a row is not of its form.</exception>
    /// <exception cref="CityRightsException">The store could not be written; nothing of the call was stored.</exception>
    public ValueTask<ImmutableArray<UInt128>> PutAsync(IReadOnlyList<VaultPut> puts, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(puts);
        foreach (var put in puts)
        {
            ThrowIfInvalid(put);
        }

        return PutCoreAsync(puts, now, cancellationToken);
    }

    /// <summary>Deletes the rows of identifiers, expired ones too.</summary>
    /// <param name="lookups">The identifiers.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many rows were deleted.</returns>
    /// <exception cref="ArgumentNullException">The lookups are null.</exception>
    /// <exception cref="CityRightsException">The store could not be written, or old bytes are still on disk.</exception>
    public ValueTask<int> DeleteAsync(IReadOnlyList<VaultLookup> lookups, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lookups);
        return DeleteCoreAsync(lookups, cancellationToken);
    }

    /// <summary>Deletes the row of a token, an expired one too.</summary>
    /// <param name="domain">The id of the domain.</param>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ArgumentException">The domain is null or empty.</exception>
    /// <exception cref="CityRightsException">The store could not be written, or old bytes are still on disk.</exception>
    public ValueTask<bool> DeleteTokenAsync(string domain, UInt128 token, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(domain);
        return DeleteTokenCoreAsync(domain, token, cancellationToken);
    }

    /// <summary>Deletes what has expired.</summary>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many rows were deleted.</returns>
    /// <exception cref="CityRightsException">The store could not be written, or old bytes are still on disk.</exception>
    public ValueTask<int> PurgeAsync(DateTimeOffset now, CancellationToken cancellationToken = default) => PurgeCoreAsync(now, cancellationToken);

    /// <summary>All rows of the tenant as they stand at one instant, in the order in which they were made. They stay encrypted.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CityRightsException">The store could not be read.</exception>
    public IAsyncEnumerable<VaultRow> ExportAsync(CancellationToken cancellationToken = default) => ExportCoreAsync(cancellationToken);

    /// <summary>Takes an export of the same tenant's, all of it or nothing.</summary>
    /// <param name="rows">The export.</param>
    /// <param name="cancellationToken">Gives up; nothing is imported then.</param>
    /// <exception cref="ArgumentNullException">The rows are null.</exception>
    /// <exception cref="CityRightsException">The store holds something already (CRT-PSEUDONYMISATION-050), or could not be written.</exception>
    public ValueTask ImportAsync(IAsyncEnumerable<VaultRow> rows, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return ImportCoreAsync(rows, cancellationToken);
    }

    private static void ThrowIfInvalid(VaultPut put)
    {
        if (put?.Row is not { } row || put.Lookup is not { } lookup
            || row.BlindIndex.Length != VaultRow.BlindIndexLength || row.Nonce.Length != VaultRow.NonceLength || row.Token == default || row.KeyVersion < 1
            || lookup.Domain != row.Domain || lookup.Field != row.Field
            || !lookup.BlindIndexes.Any(index => index.Span.SequenceEqual(row.BlindIndex.Span)))
        {
            throw new ArgumentException("A row of the vault has a token, an index of 32 bytes that its lookup names, a nonce of 24 and a key version.", nameof(put));
        }
    }
}
