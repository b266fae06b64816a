using System.Security.Cryptography;
using CityRights.Pseudonymisation;
using CityRights.Testing;

namespace CityRights.Tests.Pseudonymisation.Ciphers;

public class AesBlocksTests
{
    /// <summary>FIPS 197, appendix C.</summary>
    [Theory]
    [InlineData("000102030405060708090a0b0c0d0e0f", "69c4e0d86a7b0430d8cdb78070b4c55a")]
    [InlineData("000102030405060708090a0b0c0d0e0f1011121314151617", "dda97ca4864cdfe06eaf70a0ec0d7191")]
    [InlineData("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f", "8ea2b7ca516745bfeafc49904b496089")]
    public void Encrypt_PublishedBlock_IsAsPublished(string key, string expected)
    {
        using var aes = new AesBlocks(Convert.FromHexString(key));
        var block = Convert.FromHexString("00112233445566778899aabbccddeeff");

        aes.Encrypt(block, block.Length);

        Assert.Equal(expected, Convert.ToHexStringLower(block));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(64)]
    [InlineData(1025)]
    public void Encrypt_ManyBlocks_IsWhatOneCallOfEncryptEcbGives(int blocks)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var data = RandomNumberGenerator.GetBytes((blocks + 1) * AesBlocks.BlockLength);
        using var platform = Aes.Create();
        platform.SetKey(key);
        var expected = platform.EncryptEcb(data.AsSpan(0, blocks * AesBlocks.BlockLength), PaddingMode.None);
        var behind = data[^AesBlocks.BlockLength..];
        using var aes = new AesBlocks(key);

        aes.Encrypt(data, blocks * AesBlocks.BlockLength);

        Assert.Equal(expected, data[..^AesBlocks.BlockLength]);
        Assert.Equal(behind, data[^AesBlocks.BlockLength..]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(31)]
    [InlineData(33)]
    public void Create_KeyOfAnotherLength_IsRefused(int length) =>
        Assert.Throws<ArgumentException>(() => new AesBlocks(new byte[length]));

    [Fact]
    public void Encrypt_AfterDisposal_IsRefused()
    {
        var aes = new AesBlocks(new byte[32]);
        aes.Dispose();

        Assert.Throws<ObjectDisposedException>(() => aes.Encrypt(new byte[16], 16));
    }

    /// <summary>The control is the living cipher, whose key the scan finds.</summary>
    [LinuxFact]
    public void Dispose_TheKey_StandsNowhereInMemory()
    {
        var key = AesBlocks.Pinned(32);
        RandomNumberGenerator.Fill(key);
        var needle = new MaskedBytes(key);
        var aes = new AesBlocks(key);
        CryptographicOperations.ZeroMemory(key);
        Assert.InRange(ProcessMemory.Count(needle), 1, 1);

        aes.Dispose();

        Assert.Equal(0, ProcessMemory.Count(needle));
    }
}
