using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

/// <summary>One thread's ciphers and memory: it never moves, and is overwritten before the worker serves somebody else.</summary>
internal sealed class FormatPreservingWorker(Func<int, Ff1> create) : IDisposable
{
    /// <summary>How many values are enciphered in lock step, at most.</summary>
    internal const int RowsAtOnce = 256;

    // Half of all numerals hold or more, as layouts promise, or one in some hundred where an output that looks real must have a date too: no walk comes to an end here.
    private const int LongestWalk = 16_384;

    private const int FewNumerals = RowsAtOnce * 16;

    private readonly List<Ff1> _ciphers = [];
    private readonly byte[] _text = AesBlocks.Pinned(IdentifierFormat.LongestCanonicalForm);
    private readonly byte[] _output = AesBlocks.Pinned(IdentifierFormat.LongestCanonicalForm);
    private ushort[] _numerals = [];
    private ushort[] _walking = [];

    /// <summary>Room for one text.</summary>
    internal Span<byte> Text => _text;

    /// <summary>How many values of a free part fit.</summary>
    internal static int RowsOf(FreePart part) => Math.Clamp(FewNumerals / part.Numerals, 1, RowsAtOnce);

    /// <summary>Numerals of a value among those that are enciphered together.</summary>
    internal Span<ushort> Numerals(FreePart part, int row)
    {
        var needed = RowsOf(part) * part.Numerals;
        if (_numerals.Length < needed)
        {
            _numerals = GC.AllocateArray<ushort>(Math.Max(needed, FewNumerals), pinned: true);
            _walking = GC.AllocateArray<ushort>(_numerals.Length, pinned: true);
        }

        return _numerals.AsSpan(row * part.Numerals, part.Numerals);
    }

    /// <summary>Enciphers or deciphers the first values, each until it holds.</summary>
    internal void Run(FreePart part, int rows, ReadOnlySpan<byte> tweak, bool encrypt)
    {
        Span<byte> bound = stackalloc byte[1 + FormatPreservingRules.LongestTweak + FormatPreservingDeclaration.MostKept];
        bound[0] = (byte)tweak.Length;
        tweak.CopyTo(bound[1..]);
        part.Kept.CopyTo(bound[(1 + tweak.Length)..]);
        bound = bound[..(1 + tweak.Length + part.Kept.Length)];
        var cipher = CipherOf(part.Radix);
        var all = _numerals.AsSpan(0, rows * part.Numerals);
        Step(cipher, part, bound, all, encrypt);
        Span<int> walking = stackalloc int[rows];
        var left = 0;
        for (var row = 0; row < rows; row++)
        {
            walking[left] = row;
            left += part.Holds(Numerals(part, row)) ? 0 : 1;
        }

        for (var step = 1; left > 0; step++)
        {
            if (step == LongestWalk)
            {
                throw PseudonymisationErrors.WalkTooLong();
            }

            left = Walk(cipher, part, bound, walking[..left], encrypt);
        }
    }

    /// <summary>The text that stands in place of an identifier; overwritten by the next. Numerals that hold always have one.</summary>
    internal ReadOnlySpan<byte> Write(FreePart part, int row)
    {
        var output = _output.AsSpan(0, part.Length);
        return part.TryWrite(Numerals(part, row), FreePartSide.Output, output)
            ? output
            : throw new InvalidOperationException("The layout of an identifier is faulty: it holds numerals for which it writes nothing.");
    }

    // One more step for those that do not hold, in lock step too; how many still do not.
    private int Walk(Ff1 cipher, FreePart part, ReadOnlySpan<byte> tweak, Span<int> rows, bool encrypt)
    {
        var gathered = _walking.AsSpan(0, rows.Length * part.Numerals);
        for (var index = 0; index < rows.Length; index++)
        {
            Numerals(part, rows[index]).CopyTo(gathered[(index * part.Numerals)..]);
        }

        Step(cipher, part, tweak, gathered, encrypt);
        var left = 0;
        for (var index = 0; index < rows.Length; index++)
        {
            var value = gathered.Slice(index * part.Numerals, part.Numerals);
            value.CopyTo(Numerals(part, rows[index]));
            rows[left] = rows[index];
            left += part.Holds(value) ? 0 : 1;
        }

        return left;
    }

    private static void Step(Ff1 cipher, FreePart part, ReadOnlySpan<byte> tweak, Span<ushort> numerals, bool encrypt)
    {
        if (encrypt)
        {
            cipher.EncryptMany(tweak, numerals, part.Numerals, numerals);
        }
        else
        {
            cipher.DecryptMany(tweak, numerals, part.Numerals, numerals);
        }
    }

    private Ff1 CipherOf(int radix)
    {
        foreach (var known in _ciphers)
        {
            if (known.Radix == radix)
            {
                return known;
            }
        }

        var cipher = create(radix);
        _ciphers.Add(cipher);
        return cipher;
    }

    /// <summary>Overwrites what it held of people.</summary>
    internal void Clear()
    {
        CryptographicOperations.ZeroMemory(_text);
        CryptographicOperations.ZeroMemory(_output);
        Array.Clear(_numerals);
        Array.Clear(_walking);
    }

    public void Dispose()
    {
        Clear();
        foreach (var cipher in _ciphers)
        {
            cipher.Dispose();
        }
    }
}
