using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

/// <content>
/// Halves below 2³², as nearly all identifiers have: one block a round, and one call of the platform a round for all strings of a batch.
/// </content>
internal sealed partial class Ff1
{
    private const int StringsAtOnce = 256;

    // The halves of the strings: as words and enciphered blocks, all of the left ones first.
    private ulong[] _lanes = [];
    private byte[] _blocks = [];

    private void RunOnWords(Ff1Shape shape, ReadOnlySpan<ushort> numerals, Span<ushort> destination, bool encrypt)
    {
        ReserveLanes(Math.Min(StringsAtOnce, numerals.Length / shape.Length));
        while (!numerals.IsEmpty)
        {
            var count = Math.Min(StringsAtOnce, numerals.Length / shape.Length);
            var left = _lanes.AsSpan(0, count);
            var right = _lanes.AsSpan(_lanes.Length / 2, count);
            Read(shape, numerals, left, right);
            for (var step = 0; step < Rounds; step++)
            {
                var round = encrypt ? step : Rounds - 1 - step;
                if (round % 2 == 0)
                {
                    RunRound(shape.NumberBytes, round, right, left, shape.LeftModulus, encrypt);
                }
                else
                {
                    RunRound(shape.NumberBytes, round, left, right, shape.RightModulus, encrypt);
                }
            }

            Write(shape, left, right, destination);
            Array.Clear(_lanes);
            numerals = numerals[(count * shape.Length)..];
            destination = destination[(count * shape.Length)..];
        }

        CryptographicOperations.ZeroMemory(_blocks);
    }

    // One half goes into the round function, whose output is added to the other one.
    private void RunRound(int numberBytes, int round, ReadOnlySpan<ulong> source, Span<ulong> changed, ConstantDivisor modulus, bool encrypt)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(_blocks.AsSpan())[..(2 * source.Length)];
        var high = BinaryPrimitives.ReadUInt64LittleEndian(_prefix) ^ BinaryPrimitives.ReadUInt64LittleEndian(_message);
        var low = BinaryPrimitives.ReadUInt64BigEndian(_prefix.AsSpan(8)) ^ BinaryPrimitives.ReadUInt64BigEndian(_message.AsSpan(8))
            ^ ((ulong)round << (8 * numberBytes));
        high = BitConverter.IsLittleEndian ? high : BinaryPrimitives.ReverseEndianness(high);
        for (var index = 0; index < source.Length; index++)
        {
            words[2 * index] = high;
            words[(2 * index) + 1] = BigEndian(low ^ source[index]);
        }

        _aes.Encrypt(_blocks, source.Length * AesBlocks.BlockLength);
        for (var index = 0; index < changed.Length; index++)
        {
            var output = modulus.Remainder(BigEndian(words[2 * index]));
            changed[index] = encrypt ? modulus.Add(changed[index], output) : modulus.Subtract(changed[index], output);
        }
    }

    private static ulong BigEndian(ulong word) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(word) : word;

    private void Read(Ff1Shape shape, ReadOnlySpan<ushort> numerals, Span<ulong> left, Span<ulong> right)
    {
        for (var index = 0; index < left.Length; index++)
        {
            left[index] = ReadNumber(numerals[..shape.Left]);
            right[index] = ReadNumber(numerals[shape.Left..shape.Length]);
            numerals = numerals[shape.Length..];
        }
    }

    private void Write(Ff1Shape shape, ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right, Span<ushort> destination)
    {
        for (var index = 0; index < left.Length; index++)
        {
            WriteNumber(left[index], destination[..shape.Left]);
            WriteNumber(right[index], destination[shape.Left..shape.Length]);
            destination = destination[shape.Length..];
        }
    }

    private ulong ReadNumber(ReadOnlySpan<ushort> numerals)
    {
        var number = 0UL;
        foreach (var numeral in numerals)
        {
            number = (number * _radix.Value) + numeral;
        }

        return number;
    }

    private void WriteNumber(ulong number, Span<ushort> numerals)
    {
        for (var place = numerals.Length - 1; place >= 0; place--)
        {
            number = _radix.DivRem(number, out var numeral);
            numerals[place] = (ushort)numeral;
        }
    }

    private void ReserveLanes(int count)
    {
        if (_blocks.Length < count * AesBlocks.BlockLength)
        {
            _blocks = AesBlocks.Pinned(count * AesBlocks.BlockLength);
            _lanes = GC.AllocateArray<ulong>(2 * count, pinned: true);
        }
    }
}
