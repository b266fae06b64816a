namespace CityRights.Internal;

/// <summary>Reads a whole stream that must not be larger than a bound.</summary>
internal static class BoundedRead
{
    private const int Chunk = 64 * 1024;

    /// <summary>The bytes, or null where there are more than the bound.</summary>
    internal static ReadOnlyMemory<byte>? ToEnd(Stream stream, int bound)
    {
        var buffer = new byte[Math.Min(Chunk, bound + 1)];
        var length = 0;
        for (var read = 1; read > 0 && length <= bound; length += read)
        {
            read = stream.Read(Grown(ref buffer, length, bound).AsSpan(length));
        }

        return Within(buffer, length, bound);
    }

    /// <summary>The bytes, or null where there are more than the bound.</summary>
    internal static async Task<ReadOnlyMemory<byte>?> ToEndAsync(Stream stream, int bound, CancellationToken cancellationToken)
    {
        var buffer = new byte[Math.Min(Chunk, bound + 1)];
        var length = 0;
        for (var read = 1; read > 0 && length <= bound; length += read)
        {
            read = await stream.ReadAsync(Grown(ref buffer, length, bound).AsMemory(length), cancellationToken).ConfigureAwait(false);
        }

        return Within(buffer, length, bound);
    }

    private static ReadOnlyMemory<byte>? Within(byte[] buffer, int length, int bound)
    {
        if (length > bound)
        {
            return null;
        }

        return buffer.AsMemory(0, length);
    }

    // One byte more than the bound is room enough to see that there is more.
    private static byte[] Grown(ref byte[] buffer, int length, int bound)
    {
        if (length == buffer.Length)
        {
            Array.Resize(ref buffer, Math.Min(buffer.Length * 2, bound + 1));
        }

        return buffer;
    }
}
