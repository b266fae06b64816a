using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

/// <content>Many values under one associated data: each step of S2V is one call for all, and so is the keystream.</content>
internal sealed partial class AesSiv
{
    // As many at once as keep everything in the processor's first cache.
    private const int ValuesAtOnce = 256;
    private const int BytesAtOnce = 16 * 1024;

    private readonly int[] _lengths = new int[ValuesAtOnce];

    // The vectors of the values, then what they are the MACs of.
    private byte[] _batch = [];

    /// <summary>Seals each value: what <see cref="Seal"/> gives.</summary>
    /// <param name="associatedData">What all are bound to.</param>
    /// <param name="plaintexts">The values, end to end.</param>
    /// <param name="lengths">The length of each.</param>
    /// <param name="destination">Takes the sealed values end to end, each 16 bytes longer; must not overlap them.</param>
    internal void SealMany(ReadOnlySpan<byte> associatedData, ReadOnlySpan<byte> plaintexts, ReadOnlySpan<int> lengths, Span<byte> destination)
    {
        ThrowIfOverlapping(plaintexts, destination, nameof(destination));
        BeginChain();
        Chain(associatedData);
        while (!lengths.IsEmpty)
        {
            var (count, bytes) = Take(lengths, 0);
            var target = destination[..(bytes + (count * Overhead))];
            var vectors = ComputeVectors(plaintexts[..bytes], count);
            ScatterVectors(vectors, target);
            ApplyKeystreams(vectors, plaintexts[..bytes], 0, target, Overhead, count);
            CryptographicOperations.ZeroMemory(vectors);
            plaintexts = plaintexts[bytes..];
            lengths = lengths[count..];
            destination = destination[target.Length..];
        }
    }

    /// <summary>Opens each sealed value, or leaves zeros in its place.</summary>
    /// <param name="associatedData">What all are bound to.</param>
    /// <param name="sealedValues">The sealed values, end to end.</param>
    /// <param name="lengths">The length of each. One of less than 16 bytes is not opened and leaves nothing.</param>
    /// <param name="plaintexts">Takes the values end to end, each 16 bytes shorter; must not overlap them.</param>
    /// <param name="opened">Takes whether each was opened.</param>
    /// <returns>How many were.</returns>
    internal int OpenMany(ReadOnlySpan<byte> associatedData, ReadOnlySpan<byte> sealedValues, ReadOnlySpan<int> lengths, Span<byte> plaintexts, Span<bool> opened)
    {
        ThrowIfOverlapping(sealedValues, plaintexts, nameof(plaintexts));
        BeginChain();
        Chain(associatedData);
        var total = 0;
        while (!lengths.IsEmpty)
        {
            if (lengths[0] < Overhead)
            {
                opened[0] = false;
                opened = opened[1..];
                sealedValues = sealedValues[lengths[0]..];
                lengths = lengths[1..];
                continue;
            }

            var (count, bytes) = Take(lengths, Overhead);
            var source = sealedValues[..(bytes + (count * Overhead))];
            total += OpenSome(source, plaintexts[..bytes], opened[..count]);
            sealedValues = sealedValues[source.Length..];
            lengths = lengths[count..];
            plaintexts = plaintexts[bytes..];
            opened = opened[count..];
        }

        return total;
    }

    private int OpenSome(ReadOnlySpan<byte> sealedValues, Span<byte> plaintexts, Span<bool> opened)
    {
        Reserve(0);
        var vectors = _batch.AsSpan(0, opened.Length * Overhead);
        GatherVectors(sealedValues, vectors);
        ApplyKeystreams(vectors, sealedValues, Overhead, plaintexts, 0, opened.Length);
        vectors = ComputeVectors(plaintexts, opened.Length);
        var (total, at, from) = (0, 0, 0);
        for (var index = 0; index < opened.Length; index++)
        {
            var length = _lengths[index];
            opened[index] = CryptographicOperations.FixedTimeEquals(vectors.Slice(index * Overhead, Overhead), sealedValues.Slice(from, Overhead));
            if (opened[index])
            {
                total++;
            }
            else
            {
                CryptographicOperations.ZeroMemory(plaintexts.Slice(at, length));
            }

            at += length;
            from += Overhead + length;
        }

        CryptographicOperations.ZeroMemory(vectors);
        return total;
    }

    // How many values make up the next piece, and how many bytes they have beyond a vector each. A value longer than a piece is one of its own.
    private (int Count, int Bytes) Take(ReadOnlySpan<int> lengths, int overhead)
    {
        var (count, bytes) = (0, 0);
        while (count < lengths.Length && count < ValuesAtOnce && lengths[count] >= overhead && (count == 0 || bytes + lengths[count] <= BytesAtOnce))
        {
            _lengths[count] = lengths[count] - overhead;
            bytes = checked(bytes + _lengths[count]);
            count++;
        }

        return count == 0 ? throw new ArgumentOutOfRangeException(nameof(lengths), "A length is negative.") : (count, bytes);
    }

    private void GatherVectors(ReadOnlySpan<byte> sealedValues, Span<byte> vectors)
    {
        var from = 0;
        for (var index = 0; index * Overhead < vectors.Length; index++)
        {
            Vector128.Create(sealedValues[from..]).CopyTo(vectors[(index * Overhead)..]);
            from += Overhead + _lengths[index];
        }
    }

    private void ScatterVectors(ReadOnlySpan<byte> vectors, Span<byte> sealedValues)
    {
        var to = 0;
        for (var index = 0; index * Overhead < vectors.Length; index++)
        {
            Vector128.Create(vectors[(index * Overhead)..]).CopyTo(sealedValues[to..]);
            to += Overhead + _lengths[index];
        }
    }

    private Span<byte> ComputeVectors(ReadOnlySpan<byte> plaintexts, int count)
    {
        Reserve(plaintexts.Length);
        Span<int> lengths = stackalloc int[count];
        var messages = _batch.AsSpan(ValuesAtOnce * Overhead);
        var chain = Vector128.Create(_chain, 0);
        BlockMath.Double(_chain);
        var doubled = Vector128.Create(_chain, 0);
        chain.CopyTo(_chain, 0);
        var (from, at) = (0, 0);
        for (var index = 0; index < count; index++)
        {
            var length = _lengths[index];
            lengths[index] = Math.Max(length, AesBlocks.BlockLength);
            WriteMessage(plaintexts, from, length, chain, doubled, messages.Slice(at, lengths[index]));
            from += length;
            at += lengths[index];
        }

        var vectors = _batch.AsSpan(0, count * Overhead);
        _cmac.ComputeMany(messages[..at], lengths, vectors);
        CryptographicOperations.ZeroMemory(messages[..at]);
        return vectors;
    }

    // What the vector is the MAC of: the padded value, or the value with the chain in its last 16 bytes.
    private static void WriteMessage(
        ReadOnlySpan<byte> plaintexts, int from, int length, Vector128<byte> chain, Vector128<byte> doubled, Span<byte> message)
    {
        if (length < AesBlocks.BlockLength)
        {
            (BlockMath.LoadPadded(plaintexts, from, length) ^ doubled).CopyTo(message);
            return;
        }

        var plaintext = plaintexts.Slice(from, length);
        if (length <= 2 * AesBlocks.BlockLength)
        {
            Vector128.Create(plaintext).CopyTo(message);
        }
        else
        {
            plaintext.CopyTo(message);
        }

        (Vector128.Create(plaintext[^AesBlocks.BlockLength..]) ^ chain).CopyTo(message[^AesBlocks.BlockLength..]);
    }

    private void ApplyKeystreams(ReadOnlySpan<byte> vectors, ReadOnlySpan<byte> sources, int sourceGap, Span<byte> destinations, int destinationGap, int count)
    {
        var blocks = 0;
        foreach (var length in _lengths.AsSpan(0, count))
        {
            blocks += BlocksOf(length);
        }

        ReserveKeystream(blocks);
        var keystream = _keystream.AsSpan(0, blocks * AesBlocks.BlockLength);
        var at = 0;
        for (var index = 0; index < count; index++)
        {
            var length = BlocksOf(_lengths[index]) * AesBlocks.BlockLength;
            WriteCounters(vectors[(index * Overhead)..], 0, keystream.Slice(at, length));
            at += length;
        }

        _counter.Encrypt(_keystream, keystream.Length);
        var (used, from, to) = (0, 0, 0);
        for (var index = 0; index < count; index++)
        {
            var length = _lengths[index];
            from += sourceGap;
            to += destinationGap;
            BlockMath.Xor(sources.Slice(from, length), keystream.Slice(used, length), destinations.Slice(to, length));
            from += length;
            to += length;
            used += BlocksOf(length) * AesBlocks.BlockLength;
        }

        CryptographicOperations.ZeroMemory(keystream);
    }

    private void Reserve(int bytes)
    {
        // Padding makes a short value longer than it is.
        var needed = (ValuesAtOnce * 2 * AesBlocks.BlockLength) + bytes;
        if (_batch.Length < needed)
        {
            CryptographicOperations.ZeroMemory(_batch);
            _batch = AesBlocks.Pinned(Math.Max(needed, (ValuesAtOnce * 2 * AesBlocks.BlockLength) + BytesAtOnce));
        }
    }
}
