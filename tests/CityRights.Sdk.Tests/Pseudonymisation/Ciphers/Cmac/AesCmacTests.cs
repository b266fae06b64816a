using System.Security.Cryptography;
using CityRights.Pseudonymisation;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Pseudonymisation.Ciphers.Cmac;

public class AesCmacTests
{
    private const string Message = "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710";

    /// <summary>RFC 4493, section 4; NIST SP 800-38B, appendix D.3 (AES-256).</summary>
    [Theory]
    [InlineData("2b7e151628aed2a6abf7158809cf4f3c", 0, "bb1d6929e95937287fa37d129b756746")]
    [InlineData("2b7e151628aed2a6abf7158809cf4f3c", 16, "070a16b46b4d4144f79bdd9dd04a287c")]
    [InlineData("2b7e151628aed2a6abf7158809cf4f3c", 40, "dfa66747de9ae63030ca32611497c827")]
    [InlineData("2b7e151628aed2a6abf7158809cf4f3c", 64, "51f0bebf7e3b9d92fc49741779363cfe")]
    [InlineData("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4", 0, "028962f61b7bf89efc6b551f4667d983")]
    [InlineData("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4", 16, "28a7023f452e8f82bd4bf28d8c37c35c")]
    [InlineData("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4", 40, "aaf3d8f1de5640c232f5b169b9c911e6")]
    [InlineData("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4", 64, "e1992190549f6ed5696a2c056c315410")]
    public void Compute_PublishedMessage_IsAsPublished(string key, int length, string mac)
    {
        using var cmac = new AesCmac(Convert.FromHexString(key));
        var message = Convert.FromHexString(Message)[..length];
        var (single, batch) = (new byte[16], new byte[16]);

        cmac.Compute(message, single);
        cmac.ComputeMany(message, [length], batch);

        Assert.Equal(mac, Convert.ToHexStringLower(single));
        Assert.Equal(single, batch);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(24)]
    [InlineData(32)]
    public void ComputeMany_EveryLengthTo1000_IsWhatAnIndependentImplementationGives(int keyLength)
    {
        var key = RandomNumberGenerator.GetBytes(keyLength);
        var batch = new CipherBatch(1, Enumerable.Range(0, 1001));
        using var cmac = new AesCmac(key);
        var macs = new byte[batch.Lengths.Length * 16];

        cmac.ComputeMany(batch.Bytes, batch.Lengths, macs);

        Assert.Equal(batch.Values.SelectMany(value => IndependentCmac.Compute(key, value)), macs);
        Assert.Equal(batch.Values.SelectMany(value => Single(cmac, value)), macs);
    }

    [Property(MaxTest = 100)]
    public bool ComputeMany_AnyBatch_IsWhatSingleCallsGive(int seed)
    {
        var batch = CipherBatch.Draw(seed);
        using var cmac = new AesCmac(RandomNumberGenerator.GetBytes(32));
        var macs = new byte[batch.Lengths.Length * 16];
        cmac.ComputeMany(batch.Bytes, batch.Lengths, macs);
        return macs.AsSpan().SequenceEqual(batch.Values.SelectMany(value => Single(cmac, value)).ToArray());
    }

    [Fact]
    public void ComputeMany_TooLittleRoomOrNegativeLength_IsRefused()
    {
        using var cmac = new AesCmac(new byte[32]);

        Assert.ThrowsAny<ArgumentException>(() => cmac.ComputeMany(new byte[10], [5, 5], new byte[31]));
        Assert.ThrowsAny<ArgumentException>(() => cmac.ComputeMany(new byte[10], [5, 6], new byte[32]));
        Assert.ThrowsAny<ArgumentException>(() => cmac.ComputeMany(new byte[50], [5, 60], new byte[32]));
        Assert.ThrowsAny<ArgumentException>(() => cmac.ComputeMany(new byte[10], [-1], new byte[16]));
        Assert.ThrowsAny<ArgumentException>(() => cmac.Compute(new byte[10], new byte[15]));
    }

    [Fact]
    public void Compute_AfterARefusedCall_IsStillRight()
    {
        using var cmac = new AesCmac(new byte[32]);
        var before = Single(cmac, "ab"u8);
        Assert.ThrowsAny<ArgumentException>(() => cmac.Compute(new byte[40], new byte[3]));
        Assert.ThrowsAny<ArgumentException>(() => cmac.ComputeMany(new byte[40], [20, 20], new byte[16]));

        Assert.Equal(before, Single(cmac, "ab"u8));
        var batch = new byte[16];
        cmac.ComputeMany("ab"u8, [2], batch);
        Assert.Equal(before, batch);
    }

    [Fact]
    public void Compute_AfterDisposal_IsRefused()
    {
        var cmac = new AesCmac(new byte[32]);
        cmac.Dispose();

        Assert.Throws<ObjectDisposedException>(() => cmac.Compute("ab"u8, new byte[16]));
        Assert.Throws<ObjectDisposedException>(() => cmac.ComputeMany("ab"u8, [2], new byte[16]));
    }

    [Fact]
    public void Compute_SingleValues_AllocateNothing()
    {
        using var cmac = new AesCmac(new byte[32]);
        var mac = new byte[16];
        var message = new byte[100];
        cmac.Compute(message, mac);
        var before = GC.GetAllocatedBytesForCurrentThread();

        cmac.Compute(message, mac);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static byte[] Single(AesCmac cmac, ReadOnlySpan<byte> message)
    {
        var mac = new byte[16];
        cmac.Compute(message, mac);
        return mac;
    }
}
