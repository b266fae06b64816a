using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <content>What an implementation writes. Arguments were checked.</content>
public abstract partial class TokenVaultStore
{
    /// <summary>Opens the place where the rows lie.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask OpenCoreAsync(CancellationToken cancellationToken);

    /// <summary>Finds rows; see <see cref="FindAsync"/>.</summary>
    /// <param name="lookups">The identifiers.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ImmutableArray<VaultRow?>> FindCoreAsync(IReadOnlyList<VaultLookup> lookups, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Reads a row; see <see cref="ReadAsync"/>.</summary>
    /// <param name="domain">The id of the domain.</param>
    /// <param name="token">The token.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<VaultRow?> ReadCoreAsync(string domain, UInt128 token, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Stores rows; see <see cref="PutAsync"/>.</summary>
    /// <param name="puts">The rows.</param>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ImmutableArray<UInt128>> PutCoreAsync(IReadOnlyList<VaultPut> puts, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Deletes rows by identifier.</summary>
    /// <param name="lookups">The identifiers.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<int> DeleteCoreAsync(IReadOnlyList<VaultLookup> lookups, CancellationToken cancellationToken);

    /// <summary>Deletes a row by token.</summary>
    /// <param name="domain">The id of the domain.</param>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<bool> DeleteTokenCoreAsync(string domain, UInt128 token, CancellationToken cancellationToken);

    /// <summary>Deletes what has expired; see <see cref="PurgeAsync"/>.</summary>
    /// <param name="now">The present instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<int> PurgeCoreAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Exports; see <see cref="ExportAsync"/>.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract IAsyncEnumerable<VaultRow> ExportCoreAsync(CancellationToken cancellationToken);

    /// <summary>Imports; see <see cref="ImportAsync"/>.</summary>
    /// <param name="rows">The export.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask ImportCoreAsync(IAsyncEnumerable<VaultRow> rows, CancellationToken cancellationToken);
}
