using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

/// <content>Halves of any length, as numbers of 32-bit limbs, the lowest first. Every step goes over all limbs, whatever they hold.</content>
internal sealed partial class Ff1
{
    private uint[] _limbs = [];

    // S: the output of the round function, lengthened to d bytes.
    private byte[] _stream = [];

    private void RunOnLimbs(Ff1Shape shape, Span<ushort> numerals, bool encrypt)
    {
        ReserveLimbs(shape);
        var left = numerals[..shape.Left];
        var right = numerals[shape.Left..];
        for (var step = 0; step < Rounds; step++)
        {
            var round = encrypt ? step : Rounds - 1 - step;
            var source = round % 2 == 0 ? right : left;
            var changed = round % 2 == 0 ? left : right;

            WriteRound(shape, round, source);
            ComputeStream(shape.OutputBytes);
            AddStream(shape.OutputBytes, changed, encrypt);
        }

        _message.AsSpan(_message.Length - shape.NumberBytes - 1).Clear();
        CryptographicOperations.ZeroMemory(_stream);
        Array.Clear(_limbs);
    }

    // [i] ‖ NUM(B), at the end of Q.
    private void WriteRound(Ff1Shape shape, int round, ReadOnlySpan<ushort> source)
    {
        var number = _limbs.AsSpan(0, (shape.NumberBytes + 3) / 4);
        number.Clear();
        foreach (var numeral in source)
        {
            ulong carry = numeral;
            foreach (ref var limb in number)
            {
                carry += limb * _radix.Value;
                limb = (uint)carry;
                carry >>= 32;
            }
        }

        var end = _message.AsSpan(_message.Length - shape.NumberBytes - 1);
        end[0] = (byte)round;
        for (var place = 0; place < shape.NumberBytes; place++)
        {
            end[^(place + 1)] = (byte)(number[place / 4] >> (8 * (place % 4)));
        }
    }

    // R = PRF(P ‖ Q), then S = R ‖ E(R ⊕ 1) ‖ E(R ⊕ 2) ‖ …
    private void ComputeStream(int length)
    {
        var first = _stream.AsSpan(0, AesBlocks.BlockLength);
        _prefix.CopyTo(first);
        for (var at = 0; at < _message.Length; at += AesBlocks.BlockLength)
        {
            BlockMath.Xor(_message.AsSpan(at, AesBlocks.BlockLength), first);
            _aes.Encrypt(_stream, AesBlocks.BlockLength);
        }

        var more = (length - 1) / AesBlocks.BlockLength;
        if (more == 0)
        {
            return;
        }

        var output = BinaryPrimitives.ReadUInt128BigEndian(first);
        for (var block = 0; block <= more; block++)
        {
            BinaryPrimitives.WriteUInt128BigEndian(_stream.AsSpan(block * AesBlocks.BlockLength), output ^ (uint)block);
        }

        // All but the first are enciphered: it is R itself, so that what comes out of it is overwritten.
        _aes.Encrypt(_stream, (more + 1) * AesBlocks.BlockLength);
        BinaryPrimitives.WriteUInt128BigEndian(_stream, output);
    }

    // Digits of y mod radix^m from the lowest, each added to its place with the carry; the last carry is what the modulus drops.
    private void AddStream(int length, Span<ushort> changed, bool encrypt)
    {
        var number = _limbs.AsSpan(0, length / 4);
        for (var limb = 0; limb < number.Length; limb++)
        {
            number[limb] = BinaryPrimitives.ReadUInt32BigEndian(_stream.AsSpan(length - (4 * (limb + 1))));
        }

        var carry = 0UL;
        for (var place = changed.Length - 1; place >= 0; place--)
        {
            var digit = TakeDigit(number) + carry;
            changed[place] = encrypt ? Add(changed[place], digit, out carry) : Subtract(changed[place], digit, out carry);
        }
    }

    private ulong TakeDigit(Span<uint> number)
    {
        var remainder = 0UL;
        for (var limb = number.Length - 1; limb >= 0; limb--)
        {
            number[limb] = (uint)_radix.DivRem((remainder << 32) | number[limb], out remainder);
        }

        return remainder;
    }

    private ushort Add(ulong numeral, ulong digit, out ulong carry)
    {
        var sum = numeral + digit - _radix.Value;
        var below = (ulong)((long)sum >> 63);
        carry = 1 + below;
        return (ushort)(sum + (_radix.Value & below));
    }

    private ushort Subtract(ulong numeral, ulong digit, out ulong borrow)
    {
        var difference = numeral - digit;
        var below = (ulong)((long)difference >> 63);
        borrow = below & 1;
        return (ushort)(difference + (_radix.Value & below));
    }

    private void ReserveLimbs(Ff1Shape shape)
    {
        var blocks = (shape.OutputBytes + AesBlocks.BlockLength - 1) / AesBlocks.BlockLength;
        if (_stream.Length < blocks * AesBlocks.BlockLength)
        {
            _stream = AesBlocks.Pinned(blocks * AesBlocks.BlockLength);
            _limbs = GC.AllocateArray<uint>(shape.OutputBytes / 4, pinned: true);
        }
    }
}
