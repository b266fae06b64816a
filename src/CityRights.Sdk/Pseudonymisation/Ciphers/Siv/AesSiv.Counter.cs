using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

/// <content>Counter mode (RFC 5297, section 2.5): two bits of the vector cleared, counted up as one number of 128 bits.</content>
internal sealed partial class AesSiv
{
    private const int BlocksAtOnce = 1024;

    // Small until a long value comes.
    private byte[] _keystream = AesBlocks.Pinned(8 * AesBlocks.BlockLength);

    private void ApplyKeystream(ReadOnlySpan<byte> vector, ReadOnlySpan<byte> source, Span<byte> destination)
    {
        for (var done = 0UL; !source.IsEmpty; done += BlocksAtOnce)
        {
            var blocks = Math.Min(BlocksAtOnce, BlocksOf(source.Length));
            ReserveKeystream(blocks);
            var keystream = _keystream.AsSpan(0, blocks * AesBlocks.BlockLength);
            WriteCounters(vector, done, keystream);
            _counter.Encrypt(_keystream, keystream.Length);
            var length = Math.Min(source.Length, keystream.Length);
            BlockMath.Xor(source[..length], keystream[..length], destination[..length]);
            CryptographicOperations.ZeroMemory(keystream);
            source = source[length..];
            destination = destination[length..];
        }
    }

    private static int BlocksOf(int length) => (int)(((uint)length + AesBlocks.BlockLength - 1) / AesBlocks.BlockLength);

    // With its highest bit cleared the lower half has room for more blocks than there will be: no carry ever reaches the upper one.
    private static void WriteCounters(ReadOnlySpan<byte> vector, ulong first, Span<byte> blocks)
    {
        var high = BinaryPrimitives.ReadUInt64LittleEndian(vector);
        var low = (BinaryPrimitives.ReadUInt64BigEndian(vector[8..]) & 0x7FFF_FFFF_7FFF_FFFF) + first;
        for (var at = 0; at < blocks.Length; at += AesBlocks.BlockLength)
        {
            var block = blocks.Slice(at, AesBlocks.BlockLength);
            BinaryPrimitives.WriteUInt64LittleEndian(block, high);
            BinaryPrimitives.WriteUInt64BigEndian(block[8..], low++);
        }
    }

    private void ReserveKeystream(int blocks)
    {
        if (_keystream.Length < blocks * AesBlocks.BlockLength)
        {
            _keystream = AesBlocks.Pinned(blocks * AesBlocks.BlockLength);
        }
    }
}
