using System.Numerics;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Keyed functions that are lent to one caller at a time. Lock-free; allocates only when more callers meet than ever before.
/// </summary>
internal sealed class HashPool(Func<PseudonymFunction?> create) : IDisposable
{
    private readonly PseudonymFunction?[] _idle = new PseudonymFunction?[BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(2 * Environment.ProcessorCount, 4, 64))];
    private volatile bool _disposed;

    /// <summary>A hash, or null where the pool has ended or none can be made any more.</summary>
    internal PseudonymFunction? TryRent()
    {
        if (_disposed)
        {
            return null;
        }

        var idle = _idle;

        // Threads begin their search at different places, so that they seldom meet.
        var start = Environment.CurrentManagedThreadId;
        for (var offset = 0; offset < idle.Length; offset++)
        {
            var place = (start + offset) & (idle.Length - 1);
            if (idle[place] is not null && Interlocked.Exchange(ref idle[place], null) is { } hash)
            {
                return hash;
            }
        }

        return create();
    }

    /// <summary>Takes a hash back that has been reset. One that failed is left to the garbage collector instead.</summary>
    internal void Return(PseudonymFunction hash)
    {
        var idle = _idle;
        var start = Environment.CurrentManagedThreadId;
        for (var offset = 0; offset < idle.Length && !_disposed; offset++)
        {
            var place = (start + offset) & (idle.Length - 1);
            if (idle[place] is null && Interlocked.CompareExchange(ref idle[place], hash, null) is null)
            {
                // The pool may have been emptied between the look and the exchange.
                if (_disposed)
                {
                    Empty();
                }

                return;
            }
        }

        hash.Dispose();
    }

    public void Dispose()
    {
        _disposed = true;
        Interlocked.MemoryBarrier();
        Empty();
    }

    private void Empty()
    {
        for (var place = 0; place < _idle.Length; place++)
        {
            Interlocked.Exchange(ref _idle[place], null)?.Dispose();
        }
    }
}
