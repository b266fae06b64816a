using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

/// <summary>AES-SIV: RFC 5297. Deterministic authenticated encryption. Serves one thread at a time.</summary>
/// <remarks>
/// The same value under the same associated data gives the same bytes: whoever sees two of them sees whether they are equal, and nothing else. Time and memory
/// access depend on lengths only. Alternatives weighed: AES-GCM leaks everything where a nonce repeats and gives no equal token for an equal value; AES-GCM-SIV
/// (RFC 8452) has POLYVAL, which the platform lacks.
/// </remarks>
internal sealed partial class AesSiv : IDisposable
{
    /// <summary>By how much a sealed value is longer: the synthetic initialisation vector in front of it.</summary>
    internal const int Overhead = AesBlocks.BlockLength;

    /// <summary>How many components S2V takes beside the plaintext (RFC 5297, section 2.4).</summary>
    internal const int MostComponents = 126;

    // RFC 5297, appendix A.1.
    private static readonly CipherSelfTest SelfTest = new("AES-SIV", static () =>
    {
        using var siv = new AesSiv(Convert.FromHexString("fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff"), before: null);
        var data = Convert.FromHexString("101112131415161718191a1b1c1d1e1f2021222324252627");
        var value = Convert.FromHexString("112233445566778899aabbccddee");
        var (single, batch, opened) = (new byte[value.Length + Overhead], new byte[value.Length + Overhead], new byte[value.Length]);
        siv.Seal(data, value, single);
        siv.SealMany(data, value, [value.Length], batch);
        return Convert.ToHexStringLower(single) == "85632d07c6e8f37f950acd320a2ecc9340c02b9690c4dc04daef7f6afe5c"
            && batch.AsSpan().SequenceEqual(single)
            && siv.TryOpen(data, single, opened)
            && opened.AsSpan().SequenceEqual(value)
            && !siv.TryOpen(value, single, opened);
    });

    private readonly AesCmac _cmac;
    private readonly AesBlocks _counter;
    private readonly byte[] _start = AesBlocks.Pinned(AesBlocks.BlockLength);
    private readonly byte[] _chain = AesBlocks.Pinned(AesBlocks.BlockLength);
    private readonly byte[] _scratch = AesBlocks.Pinned(2 * AesBlocks.BlockLength);
    private readonly byte[] _vector = AesBlocks.Pinned(AesBlocks.BlockLength);

    internal AesSiv(ReadOnlySpan<byte> key)
        : this(key, SelfTest)
    {
    }

    private AesSiv(ReadOnlySpan<byte> key, CipherSelfTest? before)
    {
        before?.ThrowIfFailed();
        if (key.Length is not (32 or 48 or 64))
        {
            throw new ArgumentException("An AES-SIV key has 32, 48 or 64 bytes.", nameof(key));
        }

        _cmac = new(key[..(key.Length / 2)]);
        _counter = new(key[(key.Length / 2)..]);
        _cmac.Compute(_start, _start);
    }

    /// <summary>Seals a value under one string of associated data.</summary>
    /// <param name="associatedData">What the value is bound to.</param>
    /// <param name="plaintext">The value.</param>
    /// <param name="destination">Takes 16 bytes more than the value has; must not overlap it.</param>
    internal void Seal(ReadOnlySpan<byte> associatedData, ReadOnlySpan<byte> plaintext, Span<byte> destination)
    {
        BeginChain();
        Chain(associatedData);
        SealChained(plaintext, destination);
    }

    /// <summary>Seals a value under any number of components.</summary>
    internal void SealWithComponents(ReadOnlySpan<ReadOnlyMemory<byte>> components, ReadOnlySpan<byte> plaintext, Span<byte> destination)
    {
        ChainAll(components);
        SealChained(plaintext, destination);
    }

    /// <summary>Opens a sealed value, or leaves zeros.</summary>
    /// <param name="associatedData">What the value is bound to.</param>
    /// <param name="sealedValue">What <see cref="Seal"/> gave.</param>
    /// <param name="plaintext">Takes 16 bytes fewer than the sealed value has; must not overlap it.</param>
    /// <returns>Whether key, associated data and value fit. Compared in constant time.</returns>
    internal bool TryOpen(ReadOnlySpan<byte> associatedData, ReadOnlySpan<byte> sealedValue, Span<byte> plaintext)
    {
        BeginChain();
        Chain(associatedData);
        return TryOpenChained(sealedValue, plaintext);
    }

    /// <summary>Opens a value sealed under any number of components, or leaves zeros.</summary>
    internal bool TryOpenWithComponents(ReadOnlySpan<ReadOnlyMemory<byte>> components, ReadOnlySpan<byte> sealedValue, Span<byte> plaintext)
    {
        ChainAll(components);
        return TryOpenChained(sealedValue, plaintext);
    }

    private void SealChained(ReadOnlySpan<byte> plaintext, Span<byte> destination)
    {
        destination = destination[..(Overhead + plaintext.Length)];
        ThrowIfOverlapping(plaintext, destination, nameof(destination));
        EndChain(plaintext, destination);
        ApplyKeystream(destination[..Overhead], plaintext, destination[Overhead..]);
    }

    private bool TryOpenChained(ReadOnlySpan<byte> sealedValue, Span<byte> plaintext)
    {
        if (sealedValue.Length < Overhead)
        {
            plaintext.Clear();
            return false;
        }

        plaintext = plaintext[..(sealedValue.Length - Overhead)];
        ThrowIfOverlapping(sealedValue, plaintext, nameof(plaintext));
        ApplyKeystream(sealedValue[..Overhead], sealedValue[Overhead..], plaintext);
        EndChain(plaintext, _vector);
        var opened = CryptographicOperations.FixedTimeEquals(_vector, sealedValue[..Overhead]);
        CryptographicOperations.ZeroMemory(_vector);
        if (!opened)
        {
            CryptographicOperations.ZeroMemory(plaintext);
        }

        return opened;
    }

    private static void ThrowIfOverlapping(ReadOnlySpan<byte> source, Span<byte> destination, string parameter)
    {
        if (source.Overlaps(destination))
        {
            throw new ArgumentException("Source and destination overlap. Give each its own memory.", parameter);
        }
    }

    public void Dispose()
    {
        _cmac.Dispose();
        _counter.Dispose();
        foreach (var buffer in new[] { _start, _chain, _scratch, _vector, _keystream, _batch })
        {
            CryptographicOperations.ZeroMemory(buffer);
        }
    }
}
