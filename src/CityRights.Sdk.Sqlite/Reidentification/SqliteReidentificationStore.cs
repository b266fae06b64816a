using System.Collections.Immutable;
using CityRights.Pseudonymisation;
using CityRights.Sqlite.Database;
using CityRights.Sqlite.Reidentification;

namespace CityRights.Sqlite;

/// <summary>Keeps the re-identification desk's requests and journal in a SQLite file, which it shares with the tenant's other stores. Safe for concurrent use.</summary>
/// <remarks>
/// Write-ahead log, <c>synchronous=FULL</c>: an entry that is acknowledged is on disk. <c>secure_delete=ON</c>, and an erasure is answered only when the
/// write-ahead log was emptied. Opened with the first call, or by <see cref="ReidentificationStore.OpenAsync"/>.
/// </remarks>
public sealed class SqliteReidentificationStore : ReidentificationStore
{
    private const int PageLength = 500;

    private readonly SqliteTenant _rows;

    /// <summary>Creates the store; the file is not touched yet.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="options">Where the file is and how it is opened; copied.</param>
    /// <param name="time">The clock for waiting; null for the system's.</param>
    /// <exception cref="ArgumentException">The tenant is empty or the options are not valid; the message names the property and the fix.</exception>
    public SqliteReidentificationStore(string tenant, SqliteStoreOptions options, TimeProvider? time = null)
        : base(tenant)
    {
        SqliteSchema.ThrowIfInvalid(options);
        _rows = new(tenant, nameof(SqliteReidentificationStore), options, time);
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => _rows.CloseAsync();

    /// <inheritdoc/>
    protected override async ValueTask OpenCoreAsync(CancellationToken cancellationToken) => await _rows.DatabaseAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    protected override ValueTask<ReidentificationAddition> AddCoreAsync(
        ReidentificationCase request, ReidentificationEntry entry, ReidentificationLimit limit, CancellationToken cancellationToken) =>
        _rows.WriteAsync(session => DeskChanges.Add(session, Tenant, request, entry, limit), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ReidentificationCase?> FindCoreAsync(Guid id, CancellationToken cancellationToken) =>
        _rows.ReadAsync(session => DeskRows.Find(session, Tenant, id), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<ReidentificationCase>> ReadPendingCoreAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        _rows.ReadAsync(session => DeskRows.Pending(session, Tenant, now, limit), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<ReidentificationEntry>> ReadEntriesCoreAsync(Guid request, CancellationToken cancellationToken) =>
        _rows.ReadAsync(session => DeskRows.Entries(session, Tenant, request), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ReidentificationStoreStatus> ApproveCoreAsync(ReidentificationEntry entry, string signature, CancellationToken cancellationToken) =>
        _rows.WriteAsync(session => DeskChanges.Approve(session, Tenant, entry, signature), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ReidentificationStoreStatus> RevealCoreAsync(
        ReidentificationEntry entry, ReidentificationLimit limit, CancellationToken cancellationToken) =>
        _rows.WriteAsync(session => DeskChanges.Reveal(session, Tenant, entry, limit), cancellationToken);

    /// <inheritdoc/>
    protected override async ValueTask RecordCoreAsync(ReidentificationEntry entry, CancellationToken cancellationToken) =>
        await _rows.WriteAsync(session => DeskRows.Add(session, Tenant, entry), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    protected override async ValueTask<int> EraseCoreAsync(IReadOnlyCollection<string> tokens, CancellationToken cancellationToken)
    {
        var erased = await _rows.WriteAsync(session => DeskChanges.Erase(session, Tenant, tokens), cancellationToken).ConfigureAwait(false);
        await _rows.ForgetOldPagesAsync(cancellationToken).ConfigureAwait(false);
        return erased;
    }

    /// <inheritdoc/>
    protected override async ValueTask<int> PurgeCoreAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var purged = await _rows.WriteAsync(session => DeskChanges.Purge(session, Tenant, before), cancellationToken).ConfigureAwait(false);
        await _rows.ForgetOldPagesAsync(cancellationToken).ConfigureAwait(false);
        return purged;
    }

    /// <inheritdoc/>
    protected override IAsyncEnumerable<ReidentificationItem> ExportCoreAsync(CancellationToken cancellationToken) =>
        _rows.ReadPagesAsync((session, after) => DeskRows.Page(session, Tenant, after, PageLength), cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Other writers of the file wait while the import runs.</remarks>
    protected override async ValueTask ImportCoreAsync(IAsyncEnumerable<ReidentificationItem> items, CancellationToken cancellationToken) =>
        await _rows.WriteAloneAsync(session => DeskChanges.ImportAsync(session, Tenant, items, cancellationToken), cancellationToken).ConfigureAwait(false);
}
