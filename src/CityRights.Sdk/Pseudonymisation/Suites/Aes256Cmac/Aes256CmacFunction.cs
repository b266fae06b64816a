using System.Buffers.Binary;
using CityRights.Internal;

namespace CityRights.Pseudonymisation;

/// <summary>
/// AES-256-CMAC(K, LP(canonical bytes)). A column's canonical forms are laid end to end, so that the platform enciphers the blocks of all rows in one call
/// per step: most identifiers need one step.
/// </summary>
internal sealed class Aes256CmacFunction : PseudonymFunction
{
    /// <summary>Room for a piece of ordinary identifiers; one of long ones is made in several runs.</summary>
    private const int RunLength = 32 * 1024;

    private readonly AesCmac _cmac;
    private readonly IdentifierFormat _format;
    private readonly byte[] _message;
    private readonly byte[] _mac = AesBlocks.Pinned(AesCmac.MacLength);
    private byte[] _run = [];
    private byte[] _macs = [];
    private int[] _lengths = [];

    internal Aes256CmacFunction(ReadOnlySpan<byte> key, IdentifierFormat format)
    {
        _cmac = new(key);
        _format = format;
        _message = AesBlocks.Pinned(LengthPrefix.Size + format.MaximumCanonicalLength);
    }

    internal override int PieceLength => 1024;

    internal override IdentifierRule? TryCompute(ReadOnlySpan<char> identifier, out UInt128 pseudonym)
    {
        var rule = Write(identifier, _message, out var length);
        pseudonym = default;
        if (rule is null)
        {
            var message = _message.AsSpan(0, length);
            _cmac.Compute(message, _mac);
            message.Clear();
            pseudonym = BinaryPrimitives.ReadUInt128BigEndian(_mac);
            _mac.AsSpan().Clear();
        }

        return rule;
    }

    protected override void ComputePiece(ReadOnlySpan<string?> identifiers, Span<UInt128> pseudonyms, Span<IdentifierRule?> rules)
    {
        if (_run.Length == 0)
        {
            _run = AesBlocks.Pinned(RunLength);
            _macs = AesBlocks.Pinned(PieceLength * AesCmac.MacLength);
            _lengths = new int[PieceLength];
        }

        for (var row = 0; row < identifiers.Length;)
        {
            var end = Lay(identifiers, row, rules, out var rows, out var used);
            _cmac.ComputeMany(_run.AsSpan(0, used), _lengths.AsSpan(0, rows), _macs);
            _run.AsSpan(0, Math.Min(RunLength, used + _message.Length)).Clear();
            Take(pseudonyms[row..end], rules[row..end]);
            row = end;
        }
    }

    /// <summary>Lays the messages of as many rows as have room end to end. A refused row has no message.</summary>
    private int Lay(ReadOnlySpan<string?> identifiers, int row, Span<IdentifierRule?> rules, out int rows, out int used)
    {
        (rows, used) = (0, 0);
        for (; row < identifiers.Length && RunLength - used >= _message.Length; row++)
        {
            rules[row] = Write(identifiers[row], _run.AsSpan(used), out var length);
            if (length > 0)
            {
                _lengths[rows++] = length;
                used += length;
            }
        }

        return row;
    }

    private void Take(Span<UInt128> pseudonyms, ReadOnlySpan<IdentifierRule?> rules)
    {
        var macs = _macs.AsSpan();
        for (var row = 0; row < pseudonyms.Length; row++)
        {
            if (rules[row] is not null)
            {
                pseudonyms[row] = default;
                continue;
            }

            pseudonyms[row] = BinaryPrimitives.ReadUInt128BigEndian(macs);
            macs = macs[AesCmac.MacLength..];
        }

        _macs.AsSpan(0, pseudonyms.Length * AesCmac.MacLength).Clear();
    }

    private IdentifierRule? Write(ReadOnlySpan<char> identifier, Span<byte> message, out int length)
    {
        var rule = _format.TryCanonicalise(identifier, message.Slice(LengthPrefix.Size, _format.MaximumCanonicalLength), out var canonical);
        length = 0;
        if (rule is null)
        {
            BinaryPrimitives.WriteInt32BigEndian(message, canonical);
            length = LengthPrefix.Size + canonical;
        }

        return rule;
    }

    public override void Dispose() => _cmac.Dispose();
}
