namespace CityRights.Keys;

/// <summary>
/// Something for each live version of a ring, newest first. It follows the ring: new versions appear, and what belonged to one that went is disposed.
/// Safe for concurrent use; reading it costs two volatile reads.
/// </summary>
/// <remarks>
/// Whoever took an item keeps it while it is being disposed. An item therefore says no when it is asked after its end, and the caller reads
/// <see cref="All"/> again, which then has the successor.
/// </remarks>
/// <typeparam name="T">What there is one of for each version.</typeparam>
internal sealed class PerLiveVersion<T> : IDisposable
    where T : class, IDisposable
{
    private readonly KeyRing _ring;
    private readonly Func<int, T> _create;
    private readonly Lock _gate = new();
    private volatile Entry _entry;
    private volatile bool _disposed;

    internal PerLiveVersion(KeyRing ring, Func<int, T> create)
    {
        _ring = ring;
        _create = create;
        var snapshot = ring.Snapshot;
        _entry = new(snapshot, [.. snapshot.LiveVersions.Select(create)]);
        ring.Follow(FollowOnChange);
        FollowOnChange();
    }

    /// <summary>The items of the live versions, newest first: the first belongs to the current version, because no live one is newer.</summary>
    /// <exception cref="ObjectDisposedException">This was disposed.</exception>
    internal T[] All
    {
        get
        {
            var entry = _entry;
            return ReferenceEquals(entry.Snapshot, _ring.Snapshot) && !_disposed ? entry.Items : TryFollow() ?? throw new ObjectDisposedException(GetType().Name);
        }
    }

    public void Dispose()
    {
        _ring.Unfollow(FollowOnChange);
        lock (_gate)
        {
            _disposed = true;
            foreach (var item in _entry.Items)
            {
                item.Dispose();
            }
        }
    }

    private void FollowOnChange() => TryFollow();

    private T[]? TryFollow()
    {
        // Outside the lock: a ring that advances here tells all that follow it, this one too.
        var snapshot = _ring.Snapshot;
        Entry former, next;
        lock (_gate)
        {
            former = _entry;
            if (_disposed)
            {
                return null;
            }

            if (snapshot.Sequence <= former.Snapshot.Sequence)
            {
                return former.Items;
            }

            _entry = next = new(snapshot, [.. snapshot.LiveVersions.Select(version => former.Of(version) ?? _create(version))]);
        }

        foreach (var item in former.Items.Except(next.Items))
        {
            item.Dispose();
        }

        return next.Items;
    }

    private sealed record Entry(KeyRingSnapshot Snapshot, T[] Items)
    {
        internal T? Of(int version)
        {
            var index = Snapshot.LiveVersions.IndexOf(version);
            return index < 0 ? null : Items[index];
        }
    }
}
