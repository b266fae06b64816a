namespace CityRights.Transparency;

internal static class BoundedStream
{
    /// <summary>Reads a stream to its end, or until a number of bytes is there: a caller who asks for one byte too many knows that it was too long.</summary>
    internal static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(Stream stream, int most, CancellationToken cancellationToken)
    {
        var buffer = new byte[Math.Min(most, 16 * 1024)];
        var length = 0;
        while (true)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += read;
            if (read == 0 || length == most)
            {
                return buffer.AsMemory(0, length);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(most, buffer.Length * 2));
            }
        }
    }
}
