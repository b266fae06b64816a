using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Where the re-identification desk keeps requests, approvals and its journal. Derived by stores; the desk and maintenance code call it. Safe for concurrent use.
/// </summary>
/// <remarks>
/// <para><b>Tenant.</b> Fixed when the store is opened. Every key begins with it, and the rows of another tenant answer exactly as missing ones.</para>
/// <para><b>Durable.</b> What a call reports as done survives the death of the process, whenever it comes. The desk hands a value out only after
/// <see cref="RevealAsync"/> has reported it done.</para>
/// <para><b>Atomic.</b> A change and its journal entry are stored together or not at all. Of any number of concurrent changes from one state, one is done.</para>
/// <para><b>Once.</b> A request has at most one entry <see cref="ReidentificationAct.Revealed"/>, whatever its row says: a row that is put back by hand opens nothing again.</para>
/// <para><b>Limits</b> are counted in the journal, in the same transaction as the change, so that erasing a request does not make room for another.</para>
/// <para><b>Failure.</b> An expected "no" is a status. Everything else is an exception whose message carries no personal data.</para>
/// <para>The conformance suite for stores proves each of these clauses; an implementation runs it whole.</para>
/// </remarks>
public abstract partial class ReidentificationStore : IAsyncDisposable
{
    /// <summary>Opens the store for a tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <exception cref="ArgumentException">The tenant is null or empty.</exception>
    protected ReidentificationStore(string tenant)
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

    /// <summary>Stores a request with its journal entry.</summary>
    /// <param name="request">The request, in state Requested.</param>
    /// <param name="entry">The entry, of act Requested, by the requester.</param>
    /// <param name="limit">How many requests the requester may have made.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What became of it. A replay counts towards no limit and is answered with the request as it stands now.</returns>
    /// <exception cref="ArgumentException">An argument is null, or request and entry do not belong together.</exception>
    /// <exception cref="CityRightsException">The store could not be written.</exception>
    public ValueTask<ReidentificationAddition> AddAsync(
        ReidentificationCase request, ReidentificationEntry entry, ReidentificationLimit limit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ThrowIfNot(entry, ReidentificationAct.Requested);
        if (request.State != ReidentificationState.Requested || entry.Request != request.Id || entry.Operator != request.Requester)
        {
            throw new ArgumentException("A new request is in state Requested, and its entry is of it and by its requester.", nameof(entry));
        }

        return AddCoreAsync(request, entry, limit, cancellationToken);
    }

    /// <summary>Finds a request.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The request, or null.</returns>
    /// <exception cref="CityRightsException">The store could not be read.</exception>
    public ValueTask<ReidentificationCase?> FindAsync(Guid id, CancellationToken cancellationToken = default) => FindCoreAsync(id, cancellationToken);

    /// <summary>The requests that wait for an approval and have not expired, the oldest first.</summary>
    /// <param name="now">The present instant.</param>
    /// <param name="limit">How many at most; 1 to 1,000.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentOutOfRangeException">The limit is out of range.</exception>
    /// <exception cref="CityRightsException">The store could not be read.</exception>
    public ValueTask<ImmutableArray<ReidentificationCase>> ReadPendingAsync(DateTimeOffset now, int limit = 100, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, 1000);
        return ReadPendingCoreAsync(now, limit, cancellationToken);
    }

    /// <summary>The journal of a request, in the order in which it was written. It is there also when the request was erased.</summary>
    /// <param name="request">The id of the request.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CityRightsException">The store could not be read.</exception>
    public ValueTask<ImmutableArray<ReidentificationEntry>> ReadEntriesAsync(Guid request, CancellationToken cancellationToken = default) =>
        ReadEntriesCoreAsync(request, cancellationToken);

    private static void ThrowIfNot(ReidentificationEntry entry, ReidentificationAct act)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Act != act)
        {
            throw new ArgumentException($"The entry is not of the act {act}.", nameof(entry));
        }
    }
}
