using System.Numerics;
using System.Security.Cryptography;
using FsCheck.Xunit;
using Cipher = CityRights.Pseudonymisation.Ff1;

namespace CityRights.Tests.Pseudonymisation.Ciphers.Ff1;

public class Ff1Tests
{
    private const string Letters = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>NIST, FF1 samples 1, 2, 3, 7, 8 and 9.</summary>
    [Theory]
    [InlineData("2b7e151628aed2a6abf7158809cf4f3c", 10, "", "0123456789", "2433477484")]
    [InlineData("2b7e151628aed2a6abf7158809cf4f3c", 10, "39383736353433323130", "0123456789", "6124200773")]
    [InlineData("2b7e151628aed2a6abf7158809cf4f3c", 36, "3737373770717273373737", "0123456789abcdefghi", "a9tv40mll9kdu509eum")]
    [InlineData("2b7e151628aed2a6abf7158809cf4f3cef4359d8d580aa4f7f036d6f04fc6a94", 10, "", "0123456789", "6657667009")]
    [InlineData("2b7e151628aed2a6abf7158809cf4f3cef4359d8d580aa4f7f036d6f04fc6a94", 10, "39383736353433323130", "0123456789", "1001623463")]
    [InlineData("2b7e151628aed2a6abf7158809cf4f3cef4359d8d580aa4f7f036d6f04fc6a94", 36, "3737373770717273373737", "0123456789abcdefghi", "xs8a0azh2avyalyzuwd")]
    public void Encrypt_PublishedSample_IsAsPublished(string key, int radix, string tweak, string plain, string expected)
    {
        using var cipher = new Cipher(Convert.FromHexString(key), radix);
        var numerals = Numerals(plain);

        cipher.Encrypt(Convert.FromHexString(tweak), numerals, numerals);

        Assert.Equal(expected, string.Concat(numerals.Select(static numeral => Letters[numeral])));
        cipher.Decrypt(Convert.FromHexString(tweak), numerals, numerals);
        Assert.Equal(Numerals(plain), numerals);
    }

    [Property(MaxTest = 400)]
    public bool Encrypt_AnyRadixLengthAndTweak_IsWhatAnIndependentImplementationGives(int seed)
    {
        var random = new Random(seed);
        var radix = random.Next(5) switch { 0 => random.Next(2, 6), 1 => 10, 2 => 65_536, 3 => random.Next(2, 65_537), _ => random.Next(26, 37) };
        var length = random.Next(20) == 0 ? random.Next(40, 300) : random.Next(7, 40);
        var key = new byte[new[] { 16, 24, 32 }[random.Next(3)]];
        var tweak = new byte[random.Next(0, 40)];
        random.NextBytes(key);
        random.NextBytes(tweak);
        var plain = Draw(random, radix, length);
        using var cipher = new Cipher(key, radix);
        var (actual, back) = (new ushort[length], new ushort[length]);

        cipher.Encrypt(tweak, plain, actual);
        cipher.Decrypt(tweak, actual, back);

        return actual.AsSpan().SequenceEqual(IndependentFf1.Run(key, radix, tweak, plain, encrypt: true))
            && IndependentFf1.Run(key, radix, tweak, actual, encrypt: false).AsSpan().SequenceEqual(plain)
            && back.AsSpan().SequenceEqual(plain);
    }

    [Property(MaxTest = 100)]
    public bool EncryptMany_AnyBatch_IsWhatSingleCallsGive(int seed)
    {
        var random = new Random(seed);
        var radix = new[] { 10, 26, 36, 65_536 }[random.Next(4)];
        var (length, count) = (random.Next(5, 24), random.Next(3) == 0 ? random.Next(250, 1100) : random.Next(0, 20));
        var plain = Draw(random, radix, length * count);
        using var cipher = new Cipher(RandomNumberGenerator.GetBytes(32), radix);
        byte[] tweak = [1, 2, 3];
        var (batch, single) = (new ushort[plain.Length], new ushort[plain.Length]);

        cipher.EncryptMany(tweak, plain, length, batch);
        for (var at = 0; at < plain.Length; at += length)
        {
            cipher.Encrypt(tweak, plain.AsSpan(at, length), single.AsSpan(at, length));
        }

        var same = batch.AsSpan().SequenceEqual(single);
        cipher.DecryptMany(tweak, batch, length, batch);
        return same && batch.AsSpan().SequenceEqual(plain);
    }

    /// <summary>Lengths and tweaks alternate on one cipher, so that nothing of one call may stay for the next.</summary>
    [Fact]
    public void Encrypt_AlternatingLengthsAndTweaks_IsWhatAFreshCipherGives()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        using var used = new Cipher(key, 10);
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var plain = Draw(random, 10, random.Next(2, 60));
            var tweak = RandomNumberGenerator.GetBytes(random.Next(0, 20));
            using var fresh = new Cipher(key, 10);
            var (actual, expected) = (new ushort[plain.Length], new ushort[plain.Length]);
            used.Encrypt(tweak, plain, actual);
            fresh.Encrypt(tweak, plain, expected);
            Assert.Equal(expected, actual);
        }
    }

    [Theory]
    [InlineData(10, 2)]
    [InlineData(10, 5)]
    [InlineData(7, 3)]
    [InlineData(2, 13)]
    [InlineData(316, 2)]
    public void EncryptMany_EveryStringOfASpace_IsAPermutation(int radix, int length)
    {
        var space = (int)BigInteger.Pow(radix, length);
        var strings = new ushort[space * length];
        for (var index = 0; index < space; index++)
        {
            for (var (place, rest) = (length - 1, index); place >= 0; place--, rest /= radix)
            {
                strings[(index * length) + place] = (ushort)(rest % radix);
            }
        }

        using var cipher = new Cipher(RandomNumberGenerator.GetBytes(32), radix);
        cipher.EncryptMany([], strings, length, strings);

        var seen = new bool[space];
        foreach (var numerals in strings.Chunk(length))
        {
            var number = numerals.Aggregate(0, (sum, numeral) => (sum * radix) + numeral);
            Assert.False(seen[number]);
            seen[number] = true;
        }
    }

    [Fact]
    public void Create_RadixOrKeyOutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Cipher(new byte[32], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Cipher(new byte[32], 65_537));
        Assert.Throws<ArgumentException>(() => new Cipher(new byte[20], 10));
        new Cipher(new byte[32], 2).Dispose();
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(10, 1)]
    [InlineData(65_536, 1)]
    [InlineData(9, 2)]
    [InlineData(2, 6)]
    public void Encrypt_SpaceBelow100_IsRefused(int radix, int length)
    {
        using var cipher = new Cipher(new byte[32], radix);

        Assert.ThrowsAny<ArgumentException>(() => cipher.Encrypt([], new ushort[length], new ushort[length]));
        Assert.ThrowsAny<ArgumentException>(() => cipher.DecryptMany([], [], length, []));
    }

    [Fact]
    public void Encrypt_NumeralOfAnotherRadixOrTooLittleRoom_IsRefused()
    {
        using var cipher = new Cipher(new byte[32], 10);

        for (var place = 0; place < 30; place++)
        {
            var numerals = new ushort[30];
            numerals[place] = (ushort)(place % 2 == 0 ? 10 : 65_535);
            Assert.Throws<ArgumentException>(() => cipher.Encrypt([], numerals, new ushort[30]));
            Assert.Throws<ArgumentException>(() => cipher.EncryptMany([], numerals, 6, new ushort[30]));
        }

        Assert.ThrowsAny<ArgumentException>(() => cipher.Encrypt([], new ushort[9], new ushort[8]));
        Assert.ThrowsAny<ArgumentException>(() => cipher.EncryptMany([], new ushort[10], 9, new ushort[10]));
    }

    [Fact]
    public void Encrypt_AfterDisposal_IsRefused()
    {
        var cipher = new Cipher(new byte[32], 10);
        cipher.Dispose();

        Assert.Throws<ObjectDisposedException>(() => cipher.Encrypt([], new ushort[9], new ushort[9]));
    }

    [Fact]
    public void Encrypt_SingleValues_AllocateNothing()
    {
        using var cipher = new Cipher(new byte[32], 10);
        var numerals = new ushort[9];
        cipher.Encrypt([1], numerals, numerals);
        var before = GC.GetAllocatedBytesForCurrentThread();

        cipher.Encrypt([2], numerals, numerals);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static ushort[] Draw(Random random, int radix, int length) => [.. Enumerable.Range(0, length).Select(_ => (ushort)random.Next(radix))];

    private static ushort[] Numerals(string text) => [.. text.Select(static letter => (ushort)Letters.IndexOf(letter, StringComparison.Ordinal))];
}
