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
    private readonly SqliteStoreOptions _options;
    private readonly TimeProvider _time;

    // Never disposed: a call that comes too late shall find the store closed, not its lock.
#pragma warning disable CA2213
    private readonly SemaphoreSlim _opening = new(1, 1);
#pragma warning restore CA2213
    private volatile SqliteDatabase? _database;
    private bool _closed;

    /// <summary>Creates the store; the file is not touched yet.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="options">Where the file is and how it is opened; copied.</param>
    /// <param name="time">The clock for waiting; null for the system's.</param>
    /// <exception cref="ArgumentException">The tenant is empty or the options are not valid; the message names the property and the fix.</exception>
    public SqliteConsentStore(string tenant, SqliteStoreOptions options, TimeProvider? time = null)
        : base(tenant)
    {
        SqliteSchema.ThrowIfInvalid(options);
        _options = new()
        {
            ConnectionString = options.ConnectionString,
            EnsureSchema = options.EnsureSchema,
            OwnershipWait = options.OwnershipWait,
        };
        _time = time ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    /// <remarks>True while the file is open: it is locked for other processes, and a tenant is opened once in this one.</remarks>
    public override bool IsSoleOwner => _database is not null;

    /// <inheritdoc/>
    /// <value>5 seconds: a local file answers in microseconds, but a busy disk must not turn into refusals at once.</value>
    public override TimeSpan ReadDeadline => TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    /// <remarks>Waits for another process to let go of the file, as long as <see cref="SqliteStoreOptions.OwnershipWait"/> says.</remarks>
    protected override async ValueTask OpenCoreAsync(CancellationToken cancellationToken) => await DatabaseAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _opening.WaitAsync().ConfigureAwait(false);
        try
        {
            _closed = true;
            if (_database is { } database)
            {
                _database = null;
                await database.CloseAsync(Tenant).ConfigureAwait(false);
            }
        }
        finally
        {
            _opening.Release();
        }
    }

    private ValueTask<SqliteDatabase> DatabaseAsync(CancellationToken cancellationToken) =>
        _database is { } open ? ValueTask.FromResult(open) : OpenFirstAsync(cancellationToken);

    private async ValueTask<SqliteDatabase> OpenFirstAsync(CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_closed)
            {
                throw SqliteErrors.Closed();
            }

            return _database ??= await SqliteDatabase.OpenAsync(Tenant, _options, _time, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _opening.Release();
        }
    }

    private async ValueTask<TResult> ReadAsync<TResult>(Func<SqliteSession, TResult> read, CancellationToken cancellationToken)
    {
        var database = await DatabaseAsync(cancellationToken).ConfigureAwait(false);
        return await database.Readers.ReadAsync(read, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<TResult> WriteAsync<TResult>(Func<SqliteSession, TResult> write, CancellationToken cancellationToken)
    {
        var database = await DatabaseAsync(cancellationToken).ConfigureAwait(false);
        return await database.Writer.EnqueueAsync(write, cancellationToken).ConfigureAwait(false);
    }
}
