using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <content>What an implementation writes. Arguments were checked.</content>
public abstract partial class ReidentificationStore
{
    /// <summary>Opens the place where the rows lie.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask OpenCoreAsync(CancellationToken cancellationToken);

    /// <summary>Stores a request with its entry; see <see cref="AddAsync"/>.</summary>
    /// <param name="request">The request, or its id.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ReidentificationAddition> AddCoreAsync(ReidentificationCase request, ReidentificationEntry entry, ReidentificationLimit limit, CancellationToken cancellationToken);

    /// <summary>Finds a request; see <see cref="FindAsync"/>.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ReidentificationCase?> FindCoreAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Reads what waits; see <see cref="ReadPendingAsync"/>.</summary>
    /// <param name="now">The present instant.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ImmutableArray<ReidentificationCase>> ReadPendingCoreAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>Reads a request's journal; see <see cref="ReadEntriesAsync"/>.</summary>
    /// <param name="request">The request, or its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ImmutableArray<ReidentificationEntry>> ReadEntriesCoreAsync(Guid request, CancellationToken cancellationToken);

    /// <summary>Approves; see <see cref="ApproveAsync"/>.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="signature">The signature, base64url.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ReidentificationStoreStatus> ApproveCoreAsync(ReidentificationEntry entry, string signature, CancellationToken cancellationToken);

    /// <summary>Records that the value is handed out; see <see cref="RevealAsync"/>.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<ReidentificationStoreStatus> RevealCoreAsync(ReidentificationEntry entry, ReidentificationLimit limit, CancellationToken cancellationToken);

    /// <summary>Adds an entry; see <see cref="RecordAsync"/>.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask RecordCoreAsync(ReidentificationEntry entry, CancellationToken cancellationToken);

    /// <summary>Erases; see <see cref="EraseAsync"/>.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<int> EraseCoreAsync(IReadOnlyCollection<string> tokens, CancellationToken cancellationToken);

    /// <summary>Deletes what is too old; see <see cref="PurgeAsync"/>.</summary>
    /// <param name="before">The instant.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask<int> PurgeCoreAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Exports; see <see cref="ExportAsync"/>.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract IAsyncEnumerable<ReidentificationItem> ExportCoreAsync(CancellationToken cancellationToken);

    /// <summary>Imports; see <see cref="ImportAsync"/>.</summary>
    /// <param name="items">The export.</param>
    /// <param name="cancellationToken">Gives up.</param>
    protected abstract ValueTask ImportCoreAsync(IAsyncEnumerable<ReidentificationItem> items, CancellationToken cancellationToken);
}
