using CityRights.Consent;
using CityRights.Sqlite.Database;

namespace CityRights.Sqlite;

/// <summary>Keeps consent events in a SQLite file. One process owns the file; tenants share it. Safe for concurrent use.</summary>
/// <remarks>
/// <para>Write-ahead log, <c>synchronous=FULL</c>: an acknowledged event is on disk. Appends that wait for the same sync share it (group commit).</para>
/// <para><c>secure_delete=ON</c>, and an erasure is answered only when the write-ahead log was emptied, so that no old page keeps the mapping.</para>
/// <para>Opened with the first call, or by <see cref="ConsentStore.OpenAsync"/>.</para>
/// </remarks>
public sealed partial class SqliteConsentStore : ConsentStore
{
    private readonly SqliteTenant _rows;

    /// <summary>Creates the store; the file is not touched yet.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="options">Where the file is and how it is opened; copied.</param>
    /// <param name="time">The clock for waiting; null for the system's.</param>
    /// <exception cref="ArgumentException">The tenant is empty or the options are not valid; the message names the property and the fix.</exception>
    public SqliteConsentStore(string tenant, SqliteStoreOptions options, TimeProvider? time = null)
        : base(tenant)
    {
        SqliteSchema.ThrowIfInvalid(options);
        _rows = new(tenant, nameof(SqliteConsentStore), options, time);
    }

    /// <inheritdoc/>
    /// <remarks>True while the file is open: it is locked for other processes, and a tenant is opened once in this one.</remarks>
    public override bool IsSoleOwner => _rows.IsOpen;

    /// <inheritdoc/>
    /// <value>5 seconds: a local file answers in microseconds, but a busy disk must not turn into refusals at once.</value>
    public override TimeSpan ReadDeadline => TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    /// <remarks>Waits for another process to let go of the file, as long as <see cref="SqliteStoreOptions.OwnershipWait"/> says.</remarks>
    protected override async ValueTask OpenCoreAsync(CancellationToken cancellationToken) => await DatabaseAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => _rows.CloseAsync();

    private ValueTask<SqliteDatabase> DatabaseAsync(CancellationToken cancellationToken) => _rows.DatabaseAsync(cancellationToken);

    private ValueTask<TResult> ReadAsync<TResult>(Func<SqliteSession, TResult> read, CancellationToken cancellationToken) =>
        _rows.ReadAsync(read, cancellationToken);

    private ValueTask<TResult> WriteAsync<TResult>(Func<SqliteSession, TResult> write, CancellationToken cancellationToken) =>
        _rows.WriteAsync(write, cancellationToken);
}
