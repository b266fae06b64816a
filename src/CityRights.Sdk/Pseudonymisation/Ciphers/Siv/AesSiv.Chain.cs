using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

/// <content>S2V (RFC 5297, section 2.4): the chain over the components, ended by the plaintext.</content>
internal sealed partial class AesSiv
{
    private void ChainAll(ReadOnlySpan<ReadOnlyMemory<byte>> components)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(components.Length, MostComponents, nameof(components));
        BeginChain();
        foreach (var component in components)
        {
            Chain(component.Span);
        }
    }

    private void BeginChain() => _start.CopyTo(_chain, 0);

    private void Chain(ReadOnlySpan<byte> component)
    {
        BlockMath.Double(_chain);
        _cmac.Compute(component, _vector);
        BlockMath.Xor(_vector, _chain);
    }

    private void EndChain(ReadOnlySpan<byte> plaintext, Span<byte> vector)
    {
        if (plaintext.Length < AesBlocks.BlockLength)
        {
            BlockMath.Double(_chain);
            BlockMath.Xor(_chain, PadIntoScratch(plaintext));
            _cmac.Compute(_scratch.AsSpan(0, AesBlocks.BlockLength), vector);
        }
        else
        {
            // The chain goes into the last 16 bytes, which may lie across two blocks; all before them is taken up where it stands.
            var whole = (plaintext.Length - AesBlocks.BlockLength) / AesBlocks.BlockLength * AesBlocks.BlockLength;
            var end = _scratch.AsSpan(0, plaintext.Length - whole);
            plaintext[whole..].CopyTo(end);
            BlockMath.Xor(_chain, end[^AesBlocks.BlockLength..]);
            _cmac.Absorb(plaintext[..whole]);
            _cmac.Compute(end, vector);
        }

        CryptographicOperations.ZeroMemory(_scratch);
    }

    private Span<byte> PadIntoScratch(ReadOnlySpan<byte> bytes)
    {
        var block = _scratch.AsSpan(0, AesBlocks.BlockLength);
        block.Clear();
        bytes.CopyTo(block);
        block[bytes.Length] = 0x80;
        return block;
    }
}
