using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

/// <content>The message of the round function, P ‖ Q: what is the same in every round is enciphered once.</content>
internal sealed partial class Ff1
{
    // E(P), which changes with the lengths of string and tweak only.
    private readonly byte[] _header = AesBlocks.Pinned(AesBlocks.BlockLength);

    // The chain over P and the blocks of Q before the first that holds a round's number or half.
    private readonly byte[] _prefix = AesBlocks.Pinned(AesBlocks.BlockLength);

    // The blocks of Q from there on, round and half zero.
    private byte[] _message = AesBlocks.Pinned(AesBlocks.BlockLength);

    private Ff1Shape? _shape;
    private int _tweakLength = -1;

    private Ff1Shape Prepare(ReadOnlySpan<byte> tweak, int length)
    {
        var shape = _shape;
        if (shape?.Length != length)
        {
            ThrowIfTooShort(length);
            shape = new(Radix, length);
        }

        if (shape != _shape || tweak.Length != _tweakLength)
        {
            EncryptHeader(shape, tweak.Length);
            (_shape, _tweakLength) = (shape, tweak.Length);
        }

        // Q = T ‖ 0…0 ‖ [i] ‖ NUM(B), of whole blocks.
        var tail = shape.NumberBytes + 1;
        var zeros = (AesBlocks.BlockLength - ((tweak.Length + tail) % AesBlocks.BlockLength)) % AesBlocks.BlockLength;
        var constant = (tweak.Length + zeros) / AesBlocks.BlockLength * AesBlocks.BlockLength;
        _header.CopyTo(_prefix, 0);
        for (var at = 0; at < constant; at += AesBlocks.BlockLength)
        {
            var part = at < tweak.Length ? tweak[at..Math.Min(tweak.Length, at + AesBlocks.BlockLength)] : [];
            BlockMath.Xor(part, _prefix.AsSpan(0, part.Length));
            _aes.Encrypt(_prefix, AesBlocks.BlockLength);
        }

        var rest = tweak.Length + zeros + tail - constant;
        if (_message.Length != rest)
        {
            CryptographicOperations.ZeroMemory(_message);
            _message = AesBlocks.Pinned(rest);
        }

        _message.AsSpan().Clear();
        if (constant < tweak.Length)
        {
            tweak[constant..].CopyTo(_message);
        }

        return shape;
    }

    private void EncryptHeader(Ff1Shape shape, int tweakLength)
    {
        _header[0] = 1;
        _header[1] = 2;
        _header[2] = 1;
        _header[3] = (byte)(Radix >> 16);
        BinaryPrimitives.WriteUInt16BigEndian(_header.AsSpan(4), unchecked((ushort)Radix));
        _header[6] = Rounds;
        _header[7] = unchecked((byte)shape.Left);
        BinaryPrimitives.WriteInt32BigEndian(_header.AsSpan(8), shape.Length);
        BinaryPrimitives.WriteInt32BigEndian(_header.AsSpan(12), tweakLength);
        _aes.Encrypt(_header, AesBlocks.BlockLength);
    }

    private void ThrowIfTooShort(int length)
    {
        if (length < 2 || (length < 7 && BigInteger.Pow(Radix, length) < SmallestSpace))
        {
            throw new ArgumentException($"FF1 needs two numerals or more, and {SmallestSpace} strings or more of their length.", nameof(length));
        }
    }
}
