using System.Collections.Concurrent;

namespace CityRights.Consent;

/// <summary>Decisions that wait to be checked; bounded.</summary>
internal sealed class ContinuityQueue(int capacity)
{
    private readonly ConcurrentQueue<ContinuedDecision> _waiting = new();
    private int _count;

    internal int Count => Volatile.Read(ref _count);

    /// <summary>Queues a decision; false when the queue is full, and then nothing may be let through.</summary>
    internal bool TryAdd(in ContinuedDecision decision)
    {
        if (Interlocked.Increment(ref _count) > capacity)
        {
            Interlocked.Decrement(ref _count);
            return false;
        }

        _waiting.Enqueue(decision);
        return true;
    }

    internal bool TryPeek(out ContinuedDecision decision) => _waiting.TryPeek(out decision);

    internal void Remove()
    {
        if (_waiting.TryDequeue(out _))
        {
            Interlocked.Decrement(ref _count);
        }
    }
}
