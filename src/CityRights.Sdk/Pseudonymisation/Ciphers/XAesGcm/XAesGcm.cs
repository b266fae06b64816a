using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

/// <summary>
/// XAES-256-GCM (C2SP XAES-256-GCM, version 1): AES-256-GCM under a key derived from the first half of a nonce of 24 bytes, so that random nonces never
/// run out. Serves one thread at a time.
/// </summary>
/// <remarks>
/// The derivation is two CMACs of one block (NIST SP 800-108r1, counter mode); the cipher is the platform's. Alternatives weighed: AES-GCM's nonce of 12
/// bytes may be drawn at random for no more than 2³² values a key; XChaCha20-Poly1305 is not in the platform.
/// </remarks>
internal sealed class XAesGcm : IDisposable
{
    internal const int KeyLength = 32;
    internal const int NonceLength = 24;
    internal const int TagLength = 16;

    private const int DerivingLength = 12;

    // C2SP XAES-256-GCM, test vector 2.
    private static readonly CipherSelfTest SelfTest = new("XAES-256-GCM", static () =>
    {
        using var cipher = new XAesGcm(Convert.FromHexString("0303030303030303030303030303030303030303030303030303030303030303"), before: null);
        var (sealedValue, opened) = (new byte[12 + TagLength], new byte[12]);
        cipher.Seal("ABCDEFGHIJKLMNOPQRSTUVWX"u8, "XAES-256-GCM"u8, "c2sp.org/XAES-256-GCM"u8, sealedValue);
        return Convert.ToHexStringLower(sealedValue) == "986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d"
            && cipher.TryOpen("ABCDEFGHIJKLMNOPQRSTUVWX"u8, sealedValue, "c2sp.org/XAES-256-GCM"u8, opened)
            && !cipher.TryOpen("ABCDEFGHIJKLMNOPQRSTUVWX"u8, sealedValue, "c2sp.org/XAES-256-CBC"u8, opened);
    });

    private readonly AesCmac _cmac;
    private readonly byte[] _derived = AesBlocks.Pinned(KeyLength);

    internal XAesGcm(ReadOnlySpan<byte> key)
        : this(key, SelfTest)
    {
    }

    private XAesGcm(ReadOnlySpan<byte> key, CipherSelfTest? before)
    {
        before?.ThrowIfFailed();
        if (key.Length != KeyLength)
        {
            throw new ArgumentException("An XAES-256-GCM key has 32 bytes.", nameof(key));
        }

        _cmac = new(key);
    }

    /// <summary>Seals a value.</summary>
    /// <param name="nonce">24 bytes that no other value was sealed with: draw them at random.</param>
    /// <param name="plaintext">The value.</param>
    /// <param name="associatedData">What it is bound to.</param>
    /// <param name="destination">Takes the ciphertext and then the tag: 16 bytes more than the value has.</param>
    internal void Seal(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plaintext, ReadOnlySpan<byte> associatedData, Span<byte> destination)
    {
        using var gcm = Derive(nonce);
        gcm.Encrypt(
            nonce[DerivingLength..], plaintext, destination[..plaintext.Length], destination.Slice(plaintext.Length, TagLength), associatedData);
    }

    /// <summary>Opens a sealed value, or leaves zeros.</summary>
    /// <param name="nonce">The 24 bytes that it was sealed with.</param>
    /// <param name="sealedValue">Ciphertext and tag.</param>
    /// <param name="associatedData">What it is bound to.</param>
    /// <param name="plaintext">Takes 16 bytes fewer than the sealed value has.</param>
    /// <returns>Whether key, nonce, associated data and value fit.</returns>
    internal bool TryOpen(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> sealedValue, ReadOnlySpan<byte> associatedData, Span<byte> plaintext)
    {
        using var gcm = Derive(nonce);
        if (sealedValue.Length < TagLength)
        {
            plaintext.Clear();
            return false;
        }

        plaintext = plaintext[..(sealedValue.Length - TagLength)];
        try
        {
            gcm.Decrypt(nonce[DerivingLength..], sealedValue[..^TagLength], sealedValue[^TagLength..], plaintext, associatedData);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            CryptographicOperations.ZeroMemory(plaintext);
            return false;
        }
    }

    // K' = CMAC(K, 0x0001 ‖ "X" ‖ 0x00 ‖ N[:12]) ‖ CMAC(K, 0x0002 ‖ "X" ‖ 0x00 ‖ N[:12])
    private AesGcm Derive(ReadOnlySpan<byte> nonce)
    {
        if (nonce.Length != NonceLength)
        {
            throw new ArgumentException("An XAES-256-GCM nonce has 24 bytes.", nameof(nonce));
        }

        Span<byte> block = [0, 1, (byte)'X', 0, .. nonce[..DerivingLength]];
        try
        {
            _cmac.Compute(block, _derived);
            block[1] = 2;
            _cmac.Compute(block, _derived.AsSpan(AesCmac.MacLength));
            return new(_derived, TagLength);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(_derived);
        }
    }

    public void Dispose()
    {
        _cmac.Dispose();
        CryptographicOperations.ZeroMemory(_derived);
    }
}
