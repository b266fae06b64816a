using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

/// <summary>Arithmetic on blocks. Time and memory access depend on lengths, never on content.</summary>
internal static class BlockMath
{
    private static Vector128<byte> Places => Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

    /// <summary>Doubles a block in GF(2¹²⁸) with the polynomial of SP 800-38B, section 5.3: by a mask, not by a branch.</summary>
    internal static void Double(Span<byte> block)
    {
        var value = BinaryPrimitives.ReadUInt128BigEndian(block);
        BinaryPrimitives.WriteUInt128BigEndian(block, (value << 1) ^ (0x87 & (UInt128.Zero - (value >> 127))));
    }

    /// <summary>XORs at most a block into a destination of the same length.</summary>
    internal static void Xor(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        if (source.Length == AesBlocks.BlockLength)
        {
            (Vector128.Create(source) ^ Vector128.Create((ReadOnlySpan<byte>)destination)).CopyTo(destination);
            return;
        }

        for (var at = 0; at < source.Length; at++)
        {
            destination[at] ^= source[at];
        }
    }

    /// <summary>XORs bytes; the three lengths are the same, and the destination is memory of its own.</summary>
    internal static void Xor(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> destination)
    {
        if (left.Length < AesBlocks.BlockLength)
        {
            for (var at = 0; at < left.Length; at++)
            {
                destination[at] = (byte)(left[at] ^ right[at]);
            }

            return;
        }

        for (var at = 0; at < left.Length - AesBlocks.BlockLength; at += AesBlocks.BlockLength)
        {
            (Vector128.Create(left[at..]) ^ Vector128.Create(right[at..])).CopyTo(destination[at..]);
        }

        // The last 16 bytes, of which some were done already.
        (Vector128.Create(left[^AesBlocks.BlockLength..]) ^ Vector128.Create(right[^AesBlocks.BlockLength..])).CopyTo(destination[^AesBlocks.BlockLength..]);
    }

    /// <summary>
    /// The last 0 to 15 bytes of a message with the padding 10…0 of SP 800-38B behind them. What follows them in the buffer may be read, and is masked out.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<byte> LoadPadded(ReadOnlySpan<byte> buffer, int offset, int length)
    {
        if (buffer.Length - offset < AesBlocks.BlockLength)
        {
            return LoadPaddedAtEnd(buffer.Slice(offset, length));
        }

        var end = Vector128.Create((byte)length);
        return (Vector128.Create(buffer.Slice(offset, AesBlocks.BlockLength)) & Vector128.LessThan(Places, end))
            | (Vector128.Create((byte)0x80) & Vector128.Equals(Places, end));
    }

    private static Vector128<byte> LoadPaddedAtEnd(ReadOnlySpan<byte> bytes)
    {
        Span<byte> block = stackalloc byte[AesBlocks.BlockLength];
        block.Clear();
        bytes.CopyTo(block);
        block[bytes.Length] = 0x80;
        var padded = Vector128.Create((ReadOnlySpan<byte>)block);
        CryptographicOperations.ZeroMemory(block);
        return padded;
    }
}
