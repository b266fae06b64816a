using System.Security.Cryptography;

namespace CityRights.Keys;

/// <summary>
/// Bytes of a key. They stand in memory that the garbage collector never moves, so that no copy stays behind, and are overwritten at disposal;
/// the finaliser does it where an owner forgot.
/// </summary>
internal sealed class SecretBuffer : IDisposable
{
    private readonly byte[] _bytes;
    private int _disposed;

    internal SecretBuffer(int length) => _bytes = GC.AllocateArray<byte>(length, pinned: true);

#pragma warning disable MA0055 // A key must not outlive an owner who forgot it; there is no handle type that could hold it instead.
    ~SecretBuffer() => CryptographicOperations.ZeroMemory(_bytes);
#pragma warning restore MA0055

    internal int Length => _bytes.Length;

    internal Span<byte> Span
    {
        get
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
            return _bytes;
        }
    }

    internal Memory<byte> Memory
    {
        get
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
            return _bytes;
        }
    }

    /// <summary>
    /// Throws when the bytes were overwritten while they were being used. Call it after the use: what was computed meanwhile may come from
    /// zeros and must be discarded.
    /// </summary>
    internal void ThrowIfDisposedMeanwhile()
    {
        // The reads of the bytes must be done before the flag is read.
        Interlocked.MemoryBarrier();
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
        GC.KeepAlive(this);
    }

    public void Dispose()
    {
        // The exchange is a full fence: whoever still sees the flag clear has finished reading.
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            CryptographicOperations.ZeroMemory(_bytes);
            GC.SuppressFinalize(this);
        }
    }
}
