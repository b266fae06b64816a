using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Keyed hashes that are lent to one caller at a time: an <see cref="IncrementalHash"/> keeps its key scheduled but serves one thread. Lock-free;
/// allocates only when more callers meet than ever before.
/// </summary>
internal sealed class HashPool(Func<IncrementalHash> create) : IDisposable
{
    private readonly IncrementalHash?[] _idle = new IncrementalHash?[Math.Clamp(2 * Environment.ProcessorCount, 4, 64)];
    private volatile bool _disposed;

    internal IncrementalHash Rent()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var idle = _idle;
        var start = Start(idle.Length);
        for (var offset = 0; offset < idle.Length; offset++)
        {
            ref var place = ref idle[(start + offset) % idle.Length];
            if (place is not null && Interlocked.Exchange(ref place, null) is { } hash)
            {
                return hash;
            }
        }

        return create();
    }

    /// <summary>Takes a hash back that has been reset. One that failed is disposed by its caller instead.</summary>
    internal void Return(IncrementalHash hash)
    {
        var idle = _idle;
        var start = Start(idle.Length);
        for (var offset = 0; offset < idle.Length && !_disposed; offset++)
        {
            ref var place = ref idle[(start + offset) % idle.Length];
            if (place is null && Interlocked.CompareExchange(ref place, hash, null) is null)
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

    /// <summary>Threads begin their search at different places, so that they seldom meet.</summary>
    private static int Start(int places) => Environment.CurrentManagedThreadId % places;

    private void Empty()
    {
        for (var place = 0; place < _idle.Length; place++)
        {
            Interlocked.Exchange(ref _idle[place], null)?.Dispose();
        }
    }
}
