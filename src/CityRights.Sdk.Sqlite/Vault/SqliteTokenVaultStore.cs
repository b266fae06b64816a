using System.Collections.Immutable;
using CityRights.Pseudonymisation;
using CityRights.Sqlite.Database;
using CityRights.Sqlite.Vault;

namespace CityRights.Sqlite;

/// <summary>Keeps the rows of a token vault in a SQLite file, which it shares with the tenant's other stores. Safe for concurrent use.</summary>
/// <remarks>
/// Write-ahead log, <c>synchronous=FULL</c>: a row that is acknowledged is on disk. <c>secure_delete=ON</c>, and a deletion is answered only when the
/// write-ahead log was emptied. Opened with the first call, or by <see cref="TokenVaultStore.OpenAsync"/>.
/// </remarks>
public sealed class SqliteTokenVaultStore : TokenVaultStore
{
    private const int PageLength = 500;

    private readonly SqliteTenant _rows;

    /// <summary>Creates the store; the file is not touched yet.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="options">Where the file is and how it is opened; copied.</param>
    /// <param name="time">The clock for waiting; null for the system's.</param>
    /// <exception cref="ArgumentException">The tenant is empty or the options are not valid; the message names the property and the fix.</exception>
    public SqliteTokenVaultStore(string tenant, SqliteStoreOptions options, TimeProvider? time = null)
        : base(tenant)
    {
        SqliteSchema.ThrowIfInvalid(options);
        _rows = new(tenant, nameof(SqliteTokenVaultStore), options, time);
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => _rows.CloseAsync();

    /// <inheritdoc/>
    protected override async ValueTask OpenCoreAsync(CancellationToken cancellationToken) => await _rows.DatabaseAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<VaultRow?>> FindCoreAsync(IReadOnlyList<VaultLookup> lookups, DateTimeOffset now, CancellationToken cancellationToken) =>
        _rows.ReadAsync(session => lookups.Select(lookup => VaultRows.Find(session, Tenant, lookup, now)).ToImmutableArray(), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<VaultRow?> ReadCoreAsync(string domain, UInt128 token, DateTimeOffset now, CancellationToken cancellationToken) =>
        _rows.ReadAsync(session => VaultRows.Read(session, Tenant, domain, token, now), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<UInt128>> PutCoreAsync(IReadOnlyList<VaultPut> puts, DateTimeOffset now, CancellationToken cancellationToken) =>
        _rows.WriteAsync(session => puts.Select(put => VaultRows.Put(session, Tenant, put, now)).ToImmutableArray(), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<int> DeleteCoreAsync(IReadOnlyList<VaultLookup> lookups, CancellationToken cancellationToken) =>
        EraseAsync(session => lookups.Sum(lookup => VaultRows.Delete(session, Tenant, lookup)), cancellationToken);

    /// <inheritdoc/>
    protected override async ValueTask<bool> DeleteTokenCoreAsync(string domain, UInt128 token, CancellationToken cancellationToken) =>
        await EraseAsync(session => VaultRows.Delete(session, Tenant, domain, token), cancellationToken).ConfigureAwait(false) > 0;

    /// <inheritdoc/>
    protected override ValueTask<int> PurgeCoreAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        EraseAsync(session => VaultRows.Purge(session, Tenant, now), cancellationToken);

    /// <inheritdoc/>
    protected override IAsyncEnumerable<VaultRow> ExportCoreAsync(CancellationToken cancellationToken) =>
        _rows.ReadPagesAsync((session, after) => VaultRows.Page(session, Tenant, after, PageLength), cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Other writers of the file wait while the import runs.</remarks>
    protected override async ValueTask ImportCoreAsync(IAsyncEnumerable<VaultRow> rows, CancellationToken cancellationToken) =>
        await _rows.WriteAloneAsync(session => VaultRows.ImportAsync(session, Tenant, rows, cancellationToken), cancellationToken).ConfigureAwait(false);

    private async ValueTask<int> EraseAsync(Func<SqliteSession, int> erase, CancellationToken cancellationToken)
    {
        var erased = await _rows.WriteAsync(erase, cancellationToken).ConfigureAwait(false);
        await _rows.ForgetOldPagesAsync(cancellationToken).ConfigureAwait(false);
        return erased;
    }
}
