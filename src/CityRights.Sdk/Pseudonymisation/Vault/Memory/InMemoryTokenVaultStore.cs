using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace CityRights.Pseudonymisation;

/// <summary>
/// A store that keeps everything in memory and loses it with the process: for tests, trials and demonstrations. It keeps every clause of
/// <see cref="TokenVaultStore"/> but durability. Safe for concurrent use.
/// </summary>
public sealed class InMemoryTokenVaultStore : TokenVaultStore
{
    private readonly Lock _gate = new();
    private VaultTables? _tables = new();

    /// <summary>Opens an empty store.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <exception cref="ArgumentException">The tenant is null or empty.</exception>
    public InMemoryTokenVaultStore(string tenant = Tenants.Default)
        : base(tenant)
    {
    }

    /// <summary>Forgets everything. Calls made from now on throw <see cref="ObjectDisposedException"/>.</summary>
    public override ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _tables = null;
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected override async ValueTask OpenCoreAsync(CancellationToken cancellationToken) => await With(static tables => tables, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<VaultRow?>> FindCoreAsync(IReadOnlyList<VaultLookup> lookups, DateTimeOffset now, CancellationToken cancellationToken) =>
        With(tables => lookups.Select(lookup => tables.Find(lookup, now)).ToImmutableArray(), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<VaultRow?> ReadCoreAsync(string domain, UInt128 token, DateTimeOffset now, CancellationToken cancellationToken) =>
        With(tables => tables.Read(domain, token, now), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<ImmutableArray<UInt128>> PutCoreAsync(IReadOnlyList<VaultPut> puts, DateTimeOffset now, CancellationToken cancellationToken) =>
        With(tables => tables.Put(puts, now), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<int> DeleteCoreAsync(IReadOnlyList<VaultLookup> lookups, CancellationToken cancellationToken) =>
        With(tables => lookups.Sum(tables.Delete), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<bool> DeleteTokenCoreAsync(string domain, UInt128 token, CancellationToken cancellationToken) =>
        With(tables => tables.Delete(domain, token), cancellationToken);

    /// <inheritdoc/>
    protected override ValueTask<int> PurgeCoreAsync(DateTimeOffset now, CancellationToken cancellationToken) => With(tables => tables.Purge(now), cancellationToken);

    /// <inheritdoc/>
    protected override async IAsyncEnumerable<VaultRow> ExportCoreAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var row in await With(static tables => tables.Rows, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    /// <inheritdoc/>
    protected override async ValueTask ImportCoreAsync(IAsyncEnumerable<VaultRow> rows, CancellationToken cancellationToken)
    {
        var imported = new VaultTables();
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            imported.Take(row);
        }

        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_tables is null, this);
            _tables = _tables.Rows.IsEmpty ? imported : throw ReidentificationErrors.NotEmpty();
        }
    }

    private ValueTask<TResult> With<TResult>(Func<VaultTables, TResult> work, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_tables is null, this);
            return ValueTask.FromResult(work(_tables));
        }
    }
}
