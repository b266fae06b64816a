using System.Security.Cryptography;
using CityRights.Pseudonymisation;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Pseudonymisation.Ciphers.Siv;

public class AesSivTests
{
    /// <summary>RFC 5297, appendix A.1 and A.2.</summary>
    [Theory]
    [InlineData(
        "fffefdfcfbfaf9f8f7f6f5f4f3f2f1f0f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff",
        "101112131415161718191a1b1c1d1e1f2021222324252627",
        "112233445566778899aabbccddee",
        "85632d07c6e8f37f950acd320a2ecc9340c02b9690c4dc04daef7f6afe5c")]
    [InlineData(
        "7f7e7d7c7b7a79787776757473727170404142434445464748494a4b4c4d4e4f",
        "00112233445566778899aabbccddeeffdeaddadadeaddadaffeeddccbbaa99887766554433221100|102030405060708090a0|09f911029d74e35bd84156c5635688c0",
        "7468697320697320736f6d6520706c61696e7465787420746f20656e6372797074207573696e67205349562d414553",
        "7bdb6e3b432667eb06f4d14bff2fbd0fcb900f2fddbe404326601965c889bf17dba77ceb094fa663b7a3f748ba8af829ea64ad544a272e9c485b62a3fd5c0d")]
    public void Seal_PublishedValue_IsAsPublished(string key, string components, string plaintext, string expected)
    {
        using var siv = new AesSiv(Convert.FromHexString(key));
        var parts = components.Split('|').Select(static part => (ReadOnlyMemory<byte>)Convert.FromHexString(part)).ToArray();
        var value = Convert.FromHexString(plaintext);
        var (sealedValue, opened) = (new byte[value.Length + 16], new byte[value.Length]);

        siv.SealWithComponents(parts, value, sealedValue);

        Assert.Equal(expected, Convert.ToHexStringLower(sealedValue));
        Assert.True(siv.TryOpenWithComponents(parts, sealedValue, opened));
        Assert.Equal(value, opened);
    }

    [Property(MaxTest = 200)]
    public bool Seal_AnyComponents_IsWhatAnIndependentImplementationGives(int seed, NonNull<byte[][]> parts, byte[] value)
    {
        var key = new byte[new[] { 32, 48, 64 }[(seed & int.MaxValue) % 3]];
        new Random(seed).NextBytes(key);
        var components = parts.Get.Select(static part => part ?? []).Take(AesSiv.MostComponents).ToArray();
        using var siv = new AesSiv(key);
        var sealedValue = new byte[value.Length + 16];
        siv.SealWithComponents(components.Select(static part => (ReadOnlyMemory<byte>)part).ToArray(), value, sealedValue);
        return sealedValue.AsSpan().SequenceEqual(IndependentSiv.Seal(key, components, value));
    }

    [Fact]
    public void Seal_EveryLengthTo1000_IsWhatAnIndependentImplementationGivesAndOpens()
    {
        var key = RandomNumberGenerator.GetBytes(64);
        using var siv = new AesSiv(key);
        byte[] data = [1, 2, 3];
        foreach (var value in new CipherBatch(2, Enumerable.Range(0, 1001)).Values)
        {
            var (sealedValue, opened) = (Seal(siv, data, value), new byte[value.Length]);
            Assert.Equal(IndependentSiv.Seal(key, [data], value), sealedValue);
            Assert.True(siv.TryOpen(data, sealedValue, opened));
            Assert.Equal(value, opened);
        }
    }

    [Fact]
    public void Seal_LongerThanOneStepOfTheKeystream_IsWhatAnIndependentImplementationGives()
    {
        var key = RandomNumberGenerator.GetBytes(64);
        var value = RandomNumberGenerator.GetBytes((3 * 16 * 1024) + 5);
        using var siv = new AesSiv(key);

        Assert.Equal(IndependentSiv.Seal(key, [[]], value), Seal(siv, [], value));
    }

    [Fact]
    public void Seal_ComponentsThatJoinToTheSameBytes_Differ()
    {
        using var siv = new AesSiv(new byte[64]);
        var sealedValues = new string[][] { ["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["", "abc"] }.Select(parts =>
        {
            var sealedValue = new byte[17];
            siv.SealWithComponents(parts.Select(static part => (ReadOnlyMemory<byte>)System.Text.Encoding.ASCII.GetBytes(part)).ToArray(), [7], sealedValue);
            return Convert.ToHexString(sealedValue);
        });

        Assert.Equal(5, sealedValues.Distinct().Count());
    }

    [Fact]
    public void TryOpen_AnythingAltered_IsRefusedAndLeavesZeros()
    {
        using var siv = new AesSiv(RandomNumberGenerator.GetBytes(64));
        using var other = new AesSiv(RandomNumberGenerator.GetBytes(64));
        byte[] data = [1, 2, 3];
        var value = RandomNumberGenerator.GetBytes(20);
        var sealedValue = Seal(siv, data, value);
        for (var bit = 0; bit < sealedValue.Length * 8; bit++)
        {
            byte[] altered = [.. sealedValue];
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            AssertRefused(siv, data, altered);
        }

        for (var length = 0; length < sealedValue.Length; length++)
        {
            AssertRefused(siv, data, sealedValue[..length]);
        }

        AssertRefused(siv, [1, 2], sealedValue);
        AssertRefused(other, data, sealedValue);
        Assert.True(siv.TryOpen(data, sealedValue, new byte[20]));
    }

    [Fact]
    public void Seal_OverlappingOrTooShortMemory_IsRefused()
    {
        using var siv = new AesSiv(new byte[64]);
        var memory = new byte[100];

        Assert.Throws<ArgumentException>(() => siv.Seal([], memory.AsSpan(0, 20), memory));
        Assert.Throws<ArgumentException>(() => siv.TryOpen([], memory.AsSpan(0, 36), memory.AsSpan(16)));
        Assert.Throws<ArgumentException>(() => siv.SealMany([], memory.AsSpan(0, 20), [20], memory));
        Assert.Throws<ArgumentException>(() => siv.OpenMany([], memory.AsSpan(0, 36), [36], memory, new bool[1]));
        Assert.ThrowsAny<ArgumentException>(() => siv.Seal([], new byte[20], new byte[35]));
        Assert.ThrowsAny<ArgumentException>(() => siv.TryOpen([], new byte[36], new byte[19]));
        Assert.ThrowsAny<ArgumentException>(() => siv.SealWithComponents(new ReadOnlyMemory<byte>[127], new byte[20], new byte[36]));
        siv.SealWithComponents(new ReadOnlyMemory<byte>[126], new byte[20], new byte[36]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(40)]
    [InlineData(65)]
    public void Create_KeyOfAnotherLength_IsRefused(int length) => Assert.Throws<ArgumentException>(() => new AesSiv(new byte[length]));

    [Fact]
    public void Seal_AfterDisposal_IsRefused()
    {
        var siv = new AesSiv(new byte[64]);
        siv.Dispose();

        Assert.Throws<ObjectDisposedException>(() => siv.Seal([], [7], new byte[17]));
    }

    private static void AssertRefused(AesSiv siv, byte[] data, byte[] sealedValue)
    {
        var opened = Enumerable.Repeat((byte)0xEE, Math.Max(0, sealedValue.Length - 16)).ToArray();
        Assert.False(siv.TryOpen(data, sealedValue, opened));
        Assert.All(opened, static value => Assert.Equal(0, value));
    }

    private static byte[] Seal(AesSiv siv, byte[] data, byte[] value)
    {
        var sealedValue = new byte[value.Length + 16];
        siv.Seal(data, value, sealedValue);
        return sealedValue;
    }
}
