using System.Collections.Immutable;

namespace CityRights.Pseudonymisation;

/// <summary>Requests and journal of one tenant in memory. Used under its store's lock.</summary>
internal sealed class ReidentificationTables
{
    private readonly List<ReidentificationCase> _cases = [];
    private readonly List<ReidentificationEntry> _entries = [];

    internal bool IsEmpty => _cases.Count == 0 && _entries.Count == 0;

    internal ImmutableArray<ReidentificationItem> Everything => [.. _cases, .. _entries];

    internal ReidentificationAddition Add(ReidentificationCase request, ReidentificationEntry entry, ReidentificationLimit limit)
    {
        if (request.IdempotencyKey is { } key
            && _cases.Find(one => one.Requester == request.Requester && one.IdempotencyKey == key) is { } earlier)
        {
            return earlier.AsksTheSameAs(request)
                ? new(ReidentificationStoreStatus.Replayed, earlier)
                : new(ReidentificationStoreStatus.IdempotencyConflict, null);
        }

        if (IsReached(entry, limit))
        {
            return new(ReidentificationStoreStatus.LimitReached, null);
        }

        _cases.Add(request);
        _entries.Add(entry);
        return new(ReidentificationStoreStatus.Done, request);
    }

    internal ReidentificationCase? Find(Guid id) => _cases.Find(one => one.Id == id);

    internal ImmutableArray<ReidentificationCase> Pending(DateTimeOffset now, int limit) =>
        [.. _cases.Where(one => one.State == ReidentificationState.Requested && one.ExpiresAt > now).Take(limit)];

    internal ImmutableArray<ReidentificationEntry> Entries(Guid request) => [.. _entries.Where(entry => entry.Request == request)];

    internal ReidentificationStoreStatus Approve(ReidentificationEntry entry, string signature) =>
        Change(entry, ReidentificationState.Requested, one => one with
        {
            State = ReidentificationState.Approved,
            Approver = entry.Operator,
            ApprovedAt = entry.At,
            Signature = signature,
        });

    internal ReidentificationStoreStatus Reveal(ReidentificationEntry entry, ReidentificationLimit limit) =>
        _entries.Exists(one => one.Request == entry.Request && one.Act == ReidentificationAct.Revealed)
            ? Find(entry.Request) is null ? ReidentificationStoreStatus.NotFound : ReidentificationStoreStatus.WrongState
            : Change(entry, ReidentificationState.Approved, one => one with { State = ReidentificationState.Revealed, RevealedAt = entry.At }, limit);

    internal int Record(ReidentificationEntry entry)
    {
        _entries.Add(entry);
        return 1;
    }

    internal int Erase(IReadOnlyCollection<string> tokens) => _cases.RemoveAll(one => tokens.Contains(one.Token));

    internal int Purge(DateTimeOffset before)
    {
        var purged = _cases.RemoveAll(one => one.ExpiresAt < before);
        var kept = _cases.Select(static one => one.Id).ToHashSet();

        // The journal of a request that is kept is kept with it: it is what makes an answer be given once.
        _entries.RemoveAll(entry => entry.At < before && !kept.Contains(entry.Request));
        return purged;
    }

    internal void Take(ReidentificationItem item)
    {
        if (item is ReidentificationCase request)
        {
            _cases.Add(request);
        }
        else
        {
            _entries.Add((ReidentificationEntry)item);
        }
    }

    private ReidentificationStoreStatus Change(
        ReidentificationEntry entry, ReidentificationState from, Func<ReidentificationCase, ReidentificationCase> change, ReidentificationLimit? limit = null)
    {
        var index = _cases.FindIndex(one => one.Id == entry.Request);
        if (index < 0 || _cases[index].State != from)
        {
            return index < 0 ? ReidentificationStoreStatus.NotFound : ReidentificationStoreStatus.WrongState;
        }

        if (limit is { } most && IsReached(entry, most))
        {
            return ReidentificationStoreStatus.LimitReached;
        }

        _cases[index] = change(_cases[index]);
        _entries.Add(entry);
        return ReidentificationStoreStatus.Done;
    }

    private bool IsReached(ReidentificationEntry next, ReidentificationLimit limit) =>
        _entries.Count(entry => entry.Act == next.Act && entry.Operator == next.Operator && entry.At >= limit.Since) >= limit.Most;
}
