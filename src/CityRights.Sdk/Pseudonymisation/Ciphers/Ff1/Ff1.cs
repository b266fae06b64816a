using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

/// <summary>FF1: NIST SP 800-38G, algorithms 7 and 8; unchanged in revision 1. Serves one thread at a time.</summary>
/// <remarks>
/// Enciphers a string of numerals as one of the same length. Not authenticated: every string deciphers to something. Time and memory access depend on radix,
/// lengths and tweak, never on numerals or key: halves are reduced by multiplication and masks, numerals are added with a masked carry. What is not hidden is
/// whether all numerals are below the radix. This cipher takes what the publication of 2016 allows (a space of 100 or more, any AES key), as the published
/// vectors need; the floor of revision 1, a space of a million, stands in the public API. Alternatives weighed: FF3 and FF3-1 are withdrawn.
/// </remarks>
internal sealed partial class Ff1 : IDisposable
{
    /// <summary>The smallest space that the publication of 2016 allows.</summary>
    internal const int SmallestSpace = 100;

    internal const int GreatestRadix = 1 << 16;

    private const int Rounds = 10;

    // NIST's FF1 samples 7 and 9, of AES-256: halves below 2^32, and greater ones.
    private static readonly CipherSelfTest SelfTest = new("FF1", static () =>
        Answers(10, [], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [6, 6, 5, 7, 6, 6, 7, 0, 0, 9])
        && Answers(
            36,
            "7777pqrs777"u8,
            [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18],
            [33, 28, 8, 10, 0, 10, 35, 17, 2, 10, 31, 34, 10, 21, 34, 35, 30, 32, 13]));

    private readonly AesBlocks _aes;
    private readonly ConstantDivisor _radix;

    internal Ff1(ReadOnlySpan<byte> key, int radix)
        : this(key, radix, SelfTest)
    {
    }

    private Ff1(ReadOnlySpan<byte> key, int radix, CipherSelfTest? before)
    {
        before?.ThrowIfFailed();
        ArgumentOutOfRangeException.ThrowIfLessThan(radix, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(radix, GreatestRadix);
        _aes = new(key);
        _radix = new((ulong)radix);
    }

    internal int Radix => (int)_radix.Value;

    /// <summary>Enciphers numerals.</summary>
    /// <param name="tweak">What the result is bound to beside the key; no secret.</param>
    /// <param name="numerals">Numbers below the radix, so many that there are 100 strings or more of that length.</param>
    /// <param name="destination">Takes as many numerals; may be the same memory.</param>
    internal void Encrypt(ReadOnlySpan<byte> tweak, ReadOnlySpan<ushort> numerals, Span<ushort> destination) =>
        Run(tweak, numerals, numerals.Length, destination, encrypt: true);

    /// <summary>Deciphers numerals.</summary>
    internal void Decrypt(ReadOnlySpan<byte> tweak, ReadOnlySpan<ushort> numerals, Span<ushort> destination) =>
        Run(tweak, numerals, numerals.Length, destination, encrypt: false);

    /// <summary>Enciphers strings of one length, end to end: each becomes what the single call gives.</summary>
    internal void EncryptMany(ReadOnlySpan<byte> tweak, ReadOnlySpan<ushort> numerals, int length, Span<ushort> destination) =>
        Run(tweak, numerals, length, destination, encrypt: true);

    /// <summary>Deciphers strings of one length, end to end.</summary>
    internal void DecryptMany(ReadOnlySpan<byte> tweak, ReadOnlySpan<ushort> numerals, int length, Span<ushort> destination) =>
        Run(tweak, numerals, length, destination, encrypt: false);

    private static bool Answers(int radix, ReadOnlySpan<byte> tweak, ReadOnlySpan<ushort> plain, ReadOnlySpan<ushort> expected)
    {
        using var cipher = new Ff1(Convert.FromHexString("2b7e151628aed2a6abf7158809cf4f3cef4359d8d580aa4f7f036d6f04fc6a94"), radix, before: null);
        Span<ushort> actual = stackalloc ushort[plain.Length];
        cipher.Encrypt(tweak, plain, actual);
        var enciphered = actual.SequenceEqual(expected);
        cipher.Decrypt(tweak, actual, actual);
        return enciphered && actual.SequenceEqual(plain);
    }

    private void Run(ReadOnlySpan<byte> tweak, ReadOnlySpan<ushort> numerals, int length, Span<ushort> destination, bool encrypt)
    {
        var shape = Prepare(tweak, length);
        if (numerals.Length % length != 0)
        {
            throw new ArgumentException("The numerals are not a whole number of strings.", nameof(numerals));
        }

        ThrowIfNotNumerals(numerals);
        destination = destination[..numerals.Length];
        if (shape.FitsWord)
        {
            RunOnWords(shape, numerals, destination, encrypt);
            return;
        }

        numerals.CopyTo(destination);
        for (; !destination.IsEmpty; destination = destination[length..])
        {
            RunOnLimbs(shape, destination[..length], encrypt);
        }
    }

    private void ThrowIfNotNumerals(ReadOnlySpan<ushort> numerals)
    {
        // All are looked at, wherever a wrong one stands.
        var wrong = 0;
        foreach (var numeral in numerals)
        {
            wrong |= Radix - 1 - numeral;
        }

        if (wrong < 0)
        {
            throw new ArgumentException($"A numeral is not below the radix {Radix}.", nameof(numerals));
        }
    }

    public void Dispose()
    {
        _aes.Dispose();
        foreach (var buffer in new[] { _header, _prefix, _message, _stream, _blocks })
        {
            CryptographicOperations.ZeroMemory(buffer);
        }

        Array.Clear(_lanes);
        Array.Clear(_limbs);
    }
}
