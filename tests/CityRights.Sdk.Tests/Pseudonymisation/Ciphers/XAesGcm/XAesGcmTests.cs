using System.Security.Cryptography;
using CityRights.Tests.Pseudonymisation.Ciphers.Cmac;
using FsCheck.Xunit;
using Cipher = CityRights.Pseudonymisation.XAesGcm;

namespace CityRights.Tests.Pseudonymisation.Ciphers.XAesGcm;

public class XAesGcmTests
{
    /// <summary>C2SP XAES-256-GCM, test vectors.</summary>
    [Theory]
    [InlineData(1, "", "ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271")]
    [InlineData(3, "c2sp.org/XAES-256-GCM", "986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d")]
    public void Seal_PublishedValue_IsAsPublished(byte keyByte, string associatedData, string expected)
    {
        using var cipher = new Cipher(Enumerable.Repeat(keyByte, 32).ToArray());
        var data = System.Text.Encoding.ASCII.GetBytes(associatedData);
        var (sealedValue, opened) = (new byte[28], new byte[12]);

        cipher.Seal("ABCDEFGHIJKLMNOPQRSTUVWX"u8, "XAES-256-GCM"u8, data, sealedValue);

        Assert.Equal(expected, Convert.ToHexStringLower(sealedValue));
        Assert.True(cipher.TryOpen("ABCDEFGHIJKLMNOPQRSTUVWX"u8, sealedValue, data, opened));
        Assert.Equal("XAES-256-GCM"u8, opened);
    }

    [Property(MaxTest = 200)]
    public bool Seal_AnyValue_IsAesGcmUnderTheDerivedKey(byte[] value, byte[] data)
    {
        var (key, nonce) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(24));
        byte[] Half(byte counter) => IndependentCmac.Compute(key, [0, counter, (byte)'X', 0, .. nonce[..12]]);
        using var gcm = new AesGcm([.. Half(1), .. Half(2)], 16);
        var (ciphertext, tag) = (new byte[value.Length], new byte[16]);
        gcm.Encrypt(nonce[12..], value, ciphertext, tag, data);
        using var cipher = new Cipher(key);
        var sealedValue = new byte[value.Length + 16];
        cipher.Seal(nonce, value, data, sealedValue);
        return sealedValue.AsSpan().SequenceEqual([.. ciphertext, .. tag]);
    }

    [Fact]
    public void TryOpen_AnythingAltered_IsRefusedAndLeavesZeros()
    {
        using var cipher = new Cipher(RandomNumberGenerator.GetBytes(32));
        var (nonce, sealedValue, opened) = (RandomNumberGenerator.GetBytes(24), new byte[36], new byte[20]);
        cipher.Seal(nonce, RandomNumberGenerator.GetBytes(20), [1], sealedValue);
        for (var bit = 0; bit < sealedValue.Length * 8; bit++)
        {
            byte[] altered = [.. sealedValue];
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            opened.AsSpan().Fill(0xEE);
            Assert.False(cipher.TryOpen(nonce, altered, [1], opened));
            Assert.All(opened, static value => Assert.Equal(0, value));
        }

        for (var place = 0; place < nonce.Length; place++)
        {
            byte[] altered = [.. nonce];
            altered[place] ^= 1;
            Assert.False(cipher.TryOpen(altered, sealedValue, [1], opened));
        }

        Assert.False(cipher.TryOpen(nonce, sealedValue, [2], opened));
        Assert.False(cipher.TryOpen(nonce, sealedValue.AsSpan(0, 15), [1], opened));
        Assert.True(cipher.TryOpen(nonce, sealedValue, [1], opened));
    }

    [Fact]
    public void Create_WrongLengths_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new Cipher(new byte[16]));
        using var cipher = new Cipher(new byte[32]);
        Assert.Throws<ArgumentException>(() => cipher.Seal(new byte[12], [1], [], new byte[17]));
        Assert.Throws<ArgumentException>(() => cipher.TryOpen(new byte[25], new byte[17], [], new byte[1]));
        Assert.ThrowsAny<ArgumentException>(() => cipher.Seal(new byte[24], [1], [], new byte[16]));
    }

    [Fact]
    public void Seal_AfterDisposal_IsRefused()
    {
        var cipher = new Cipher(new byte[32]);
        cipher.Dispose();

        Assert.Throws<ObjectDisposedException>(() => cipher.Seal(new byte[24], [1], [], new byte[17]));
    }
}
