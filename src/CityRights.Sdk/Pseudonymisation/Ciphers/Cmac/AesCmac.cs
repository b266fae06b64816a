using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

/// <summary>AES-CMAC: NIST SP 800-38B, RFC 4493. Serves one thread at a time.</summary>
/// <remarks>
/// Time and memory access depend on the lengths of the messages only. A message of one block or less is enciphered, not hashed: whoever holds the key can
/// compute it back from the whole MAC. Alternatives weighed: HMAC-SHA-256 stays one-way for its holder, at some fifty times the time; GMAC needs a nonce.
/// </remarks>
internal sealed partial class AesCmac : IDisposable
{
    /// <summary>The length of a MAC.</summary>
    internal const int MacLength = AesBlocks.BlockLength;

    // RFC 4493, section 4, example 3: a message that ends inside a block.
    private static readonly CipherSelfTest SelfTest = new("AES-CMAC", static () =>
    {
        using var cmac = new AesCmac(Convert.FromHexString("2b7e151628aed2a6abf7158809cf4f3c"), before: null);
        var message = Convert.FromHexString("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411");
        Span<byte> macs = stackalloc byte[2 * MacLength];
        cmac.Compute(message, macs);
        cmac.ComputeMany(message, [message.Length], macs[MacLength..]);
        return Convert.ToHexStringLower(macs) == "dfa66747de9ae63030ca32611497c827dfa66747de9ae63030ca32611497c827";
    });

    private readonly AesBlocks _aes;
    private readonly byte[] _state = AesBlocks.Pinned(MacLength);

    // K1 for a last block that is full, K2 for one that is padded.
    private readonly byte[] _subkeys = AesBlocks.Pinned(2 * MacLength);

    internal AesCmac(ReadOnlySpan<byte> key)
        : this(key, SelfTest)
    {
    }

    private AesCmac(ReadOnlySpan<byte> key, CipherSelfTest? before)
    {
        before?.ThrowIfFailed();
        _aes = new(key);
        _aes.Encrypt(_subkeys, MacLength);
        BlockMath.Double(_subkeys);
        _subkeys.AsSpan(0, MacLength).CopyTo(_subkeys.AsSpan(MacLength));
        BlockMath.Double(_subkeys.AsSpan(MacLength));
    }

    private Vector128<byte> K1 => Vector128.Create(_subkeys, 0);

    private Vector128<byte> K2 => Vector128.Create(_subkeys, MacLength);

    /// <summary>Computes the MAC of a message.</summary>
    /// <param name="message">The message; may be empty.</param>
    /// <param name="mac">Takes 16 bytes.</param>
    internal void Compute(ReadOnlySpan<byte> message, Span<byte> mac)
    {
        mac = mac[..MacLength];
        var whole = WholeBlocksBeforeLast(message.Length);
        Absorb(message[..whole]);
        Finish(message[whole..], mac);
    }

    /// <summary>Takes up blocks of a message of which more is to come.</summary>
    internal void Absorb(ReadOnlySpan<byte> wholeBlocks)
    {
        for (var at = 0; at < wholeBlocks.Length; at += MacLength)
        {
            BlockMath.Xor(wholeBlocks.Slice(at, MacLength), _state);
            _aes.Encrypt(_state, MacLength);
        }
    }

    /// <summary>Takes up the last 0 to 16 bytes of a message and gives its MAC.</summary>
    internal void Finish(ReadOnlySpan<byte> last, Span<byte> mac)
    {
        (Vector128.Create(_state, 0) ^ LastBlock(last, 0, last.Length)).CopyTo(_state, 0);
        _aes.Encrypt(_state, MacLength);
        _state.CopyTo(mac);
        CryptographicOperations.ZeroMemory(_state);
    }

    /// <summary>How many bytes of a message come before its last block, which is empty in an empty message only.</summary>
    internal static int WholeBlocksBeforeLast(int length) => Math.Max(0, length - 1) / MacLength * MacLength;

    private Vector128<byte> LastBlock(ReadOnlySpan<byte> buffer, int offset, int length) => length == MacLength
        ? Vector128.Create(buffer[offset..]) ^ K1
        : BlockMath.LoadPadded(buffer, offset, length) ^ K2;

    public void Dispose()
    {
        _aes.Dispose();
        CryptographicOperations.ZeroMemory(_subkeys);
        CryptographicOperations.ZeroMemory(_state);
        CryptographicOperations.ZeroMemory(_states);
    }
}
