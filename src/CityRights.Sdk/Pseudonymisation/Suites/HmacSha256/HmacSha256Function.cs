using System.Buffers.Binary;
using System.Security.Cryptography;
using CityRights.Internal;

namespace CityRights.Pseudonymisation;

/// <summary>An HMAC that keeps its key scheduled, with room for one message: the first 16 bytes of HMAC-SHA256(K, LP(canonical bytes)).</summary>
internal sealed class HmacSha256Function : PseudonymFunction
{
    private readonly IncrementalHash _hash;
    private readonly IdentifierFormat _format;
    private readonly byte[] _message;
    private readonly byte[] _mac = GC.AllocateArray<byte>(SHA256.HashSizeInBytes, pinned: true);

    internal HmacSha256Function(ReadOnlySpan<byte> key, IdentifierFormat format)
    {
        _hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        _format = format;

        // Pinned, so that overwriting it leaves no copy behind.
        _message = GC.AllocateArray<byte>(LengthPrefix.Size + format.MaximumCanonicalLength, pinned: true);
    }

    /// <summary>Few enough that cores share even a short column evenly.</summary>
    internal override int PieceLength => 64;

    internal override IdentifierRule? TryCompute(ReadOnlySpan<char> identifier, out UInt128 pseudonym)
    {
        var rule = _format.TryCanonicalise(identifier, _message.AsSpan(LengthPrefix.Size), out var length);
        if (rule is not null)
        {
            pseudonym = default;
            return rule;
        }

        var message = _message.AsSpan(0, LengthPrefix.Size + length);
        BinaryPrimitives.WriteInt32BigEndian(message, length);
        _hash.AppendData(message);
        message.Clear();
        _hash.GetHashAndReset(_mac);
        pseudonym = BinaryPrimitives.ReadUInt128BigEndian(_mac);
        _mac.AsSpan().Clear();
        return null;
    }

    protected override void ComputePiece(ReadOnlySpan<string?> identifiers, Span<UInt128> pseudonyms, Span<IdentifierRule?> rules)
    {
        for (var row = 0; row < identifiers.Length; row++)
        {
            rules[row] = TryCompute(identifiers[row], out pseudonyms[row]);
        }
    }

    public override void Dispose() => _hash.Dispose();
}
