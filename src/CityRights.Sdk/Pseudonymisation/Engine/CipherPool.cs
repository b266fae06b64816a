using System.Collections.Concurrent;

namespace CityRights.Pseudonymisation;

/// <summary>Keyed ciphers that serve one thread at a time, lent and taken back. Disposing the pool overwrites the keys of those that are back, and of the others as they come.</summary>
internal sealed class CipherPool<TCipher>(Func<TCipher> create) : IDisposable
    where TCipher : class, IDisposable
{
    private const int MostKept = 16;

    private readonly ConcurrentBag<TCipher> _idle = [];
    private volatile bool _disposed;

    internal TCipher Rent()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _idle.TryTake(out var cipher) ? cipher : create();
    }

    internal void Return(TCipher cipher)
    {
        if (_idle.Count >= MostKept)
        {
            cipher.Dispose();
            return;
        }

        _idle.Add(cipher);

        // The pool may have been emptied between the look and the addition.
        if (_disposed)
        {
            Empty();
        }
    }

    public void Dispose()
    {
        _disposed = true;
        Empty();
    }

    private void Empty()
    {
        while (_idle.TryTake(out var cipher))
        {
            cipher.Dispose();
        }
    }
}
