namespace CityRights.Pseudonymisation;

/// <content>Changes, erasure, export and import.</content>
public abstract partial class ReidentificationStore
{
    /// <summary>Takes a request from Requested to Approved.</summary>
    /// <param name="entry">The entry, of act Approved: request, approver and time.</param>
    /// <param name="signature">The approver's signature, base64url.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Done, NotFound or WrongState.</returns>
    /// <exception cref="ArgumentException">An argument is null, or the entry is of another act.</exception>
    /// <exception cref="CityRightsException">The store could not be written.</exception>
    public ValueTask<ReidentificationStoreStatus> ApproveAsync(ReidentificationEntry entry, string signature, CancellationToken cancellationToken = default)
    {
        ThrowIfNot(entry, ReidentificationAct.Approved);
        ArgumentException.ThrowIfNullOrEmpty(signature);
        return ApproveCoreAsync(entry, signature, cancellationToken);
    }

    /// <summary>Takes a request from Approved to Revealed. Only when this has answered Done may the value be handed out.</summary>
    /// <param name="entry">The entry, of act Revealed: request, requester and time.</param>
    /// <param name="limit">How many values the requester may have been given.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Done, NotFound, WrongState or LimitReached.</returns>
    /// <exception cref="ArgumentException">The entry is null or of another act.</exception>
    /// <exception cref="CityRightsException">The store could not be written.</exception>
    public ValueTask<ReidentificationStoreStatus> RevealAsync(
        ReidentificationEntry entry, ReidentificationLimit limit, CancellationToken cancellationToken = default)
    {
        ThrowIfNot(entry, ReidentificationAct.Revealed);
        return RevealCoreAsync(entry, limit, cancellationToken);
    }

    /// <summary>Adds an entry about a refusal to the journal.</summary>
    /// <param name="entry">The entry, of act Refused.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The entry is null or of another act.</exception>
    /// <exception cref="CityRightsException">The store could not be written.</exception>
    public ValueTask RecordAsync(ReidentificationEntry entry, CancellationToken cancellationToken = default)
    {
        ThrowIfNot(entry, ReidentificationAct.Refused);
        return RecordCoreAsync(entry, cancellationToken);
    }

    /// <summary>Erases the requests about a person's tokens, answered ones too. The journal, which holds no token, stays.</summary>
    /// <param name="tokens">The person's tokens, as text.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many requests were erased. Where a store overwrites what it erased, it has done so.</returns>
    /// <exception cref="ArgumentNullException">The tokens are null.</exception>
    /// <exception cref="CityRightsException">The store could not be written.</exception>
    public ValueTask<int> EraseAsync(IReadOnlyCollection<string> tokens, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        return EraseCoreAsync(tokens, cancellationToken);
    }

    /// <summary>Deletes requests that expired before an instant, and older journal entries of requests that are not kept: what its retention rule no longer allows to be kept.</summary>
    /// <param name="before">The instant. One within the desk's window of limits makes room in it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many requests were deleted.</returns>
    /// <exception cref="CityRightsException">The store could not be written.</exception>
    public ValueTask<int> PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken = default) => PurgeCoreAsync(before, cancellationToken);

    /// <summary>Everything of the tenant as it stands at one instant: requests, then the journal, each in the order in which it was written.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CityRightsException">The store could not be read.</exception>
    public IAsyncEnumerable<ReidentificationItem> ExportAsync(CancellationToken cancellationToken = default) => ExportCoreAsync(cancellationToken);

    /// <summary>Takes an export of the same tenant's, all of it or nothing.</summary>
    /// <param name="items">The export.</param>
    /// <param name="cancellationToken">Gives up; nothing is imported then.</param>
    /// <exception cref="ArgumentNullException">The items are null.</exception>
    /// <exception cref="CityRightsException">The store holds something already (CRT-PSEUDONYMISATION-050), or could not be written.</exception>
    public ValueTask ImportAsync(IAsyncEnumerable<ReidentificationItem> items, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        return ImportCoreAsync(items, cancellationToken);
    }
}
