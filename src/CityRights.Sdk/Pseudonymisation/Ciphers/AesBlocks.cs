using System.Security.Cryptography;

namespace CityRights.Pseudonymisation;

/// <summary>
/// AES as a permutation of blocks (FIPS 197), by the platform: what the modes that .NET lacks are built on. Never a mode of its own. Serves one
/// thread at a time.
/// </summary>
/// <remarks>
/// One scheduled key for single blocks and whole steps of a batch: a step is one call, however many blocks it has. <c>Aes.EncryptEcb</c> computes the same, but
/// schedules the key anew at each call, for which it keeps a copy of the key itself.
/// </remarks>
internal sealed class AesBlocks : IDisposable
{
    /// <summary>The length of a block.</summary>
    internal const int BlockLength = 16;

    private readonly ICryptoTransform _encryptor;

    internal AesBlocks(ReadOnlySpan<byte> key)
    {
        if (key.Length is not (16 or 24 or 32))
        {
            throw new ArgumentException("An AES key has 16, 24 or 32 bytes.", nameof(key));
        }

        var copy = GC.AllocateArray<byte>(key.Length, pinned: true);
        try
        {
            key.CopyTo(copy);
            using var aes = Aes.Create();
#pragma warning disable CA5358 // Blocks, not messages: a mode that is built on them sees to it that none repeats where that would tell something.
            aes.Mode = CipherMode.ECB;
#pragma warning restore CA5358
            aes.Padding = PaddingMode.None;

            // The transform hands the key to the platform's cipher and keeps no array of it.
#pragma warning disable CA5401 // Single blocks have no initialisation vector.
            _encryptor = aes.CreateEncryptor(copy, rgbIV: null);
#pragma warning restore CA5401
        }
        finally
        {
            CryptographicOperations.ZeroMemory(copy);
        }
    }

    /// <summary>An array for blocks and keys: the garbage collector never moves it, so that overwriting it leaves no copy behind.</summary>
    internal static byte[] Pinned(int length) => GC.AllocateArray<byte>(length, pinned: true);

    /// <summary>Encrypts blocks in place, all in one call of the platform.</summary>
    internal void Encrypt(byte[] blocks, int length)
    {
        if (length > 0)
        {
            _encryptor.TransformBlock(blocks, 0, length, blocks, 0);
        }
    }

    public void Dispose() => _encryptor.Dispose();
}
