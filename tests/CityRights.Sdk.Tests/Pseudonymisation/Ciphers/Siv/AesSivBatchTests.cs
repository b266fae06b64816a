using System.Security.Cryptography;
using CityRights.Pseudonymisation;
using FsCheck.Xunit;

namespace CityRights.Tests.Pseudonymisation.Ciphers.Siv;

public class AesSivBatchTests
{
    private static readonly byte[] Data = [1, 2, 3];

    [Fact]
    public void SealMany_EveryLengthTo1000_IsWhatSingleCallsGiveAndOpens() => AssertSameAsSingle(new(3, Enumerable.Range(0, 1001)));

    [Fact]
    public void SealMany_ValuesLongerThanAStep_IsWhatSingleCallsGiveAndOpens() => AssertSameAsSingle(new(4, [0, 40_000, 3, 16_384, 16_385, 16, 0, 100_000]));

    [Property(MaxTest = 100)]
    public void SealMany_AnyBatch_IsWhatSingleCallsGiveAndOpens(int seed) => AssertSameAsSingle(CipherBatch.Draw(seed));

    [Property(MaxTest = 50)]
    public void OpenMany_SomeAltered_OpensTheOthersAndLeavesZeros(int seed)
    {
        var batch = CipherBatch.Draw(seed);
        using var siv = new AesSiv(RandomNumberGenerator.GetBytes(64));
        var sealedValues = SealEach(siv, batch);
        var random = new Random(seed);
        var altered = sealedValues.Select(_ => random.Next(3) == 0).ToArray();
        for (var index = 0; index < altered.Length; index++)
        {
            sealedValues[index][random.Next(sealedValues[index].Length)] ^= (byte)(altered[index] ? 1 << random.Next(8) : 0);
        }

        var plaintexts = Enumerable.Repeat((byte)0xEE, batch.Bytes.Length).ToArray();
        var opened = new bool[altered.Length];
        var count = siv.OpenMany(Data, sealedValues.SelectMany(static value => value).ToArray(), batch.Lengths.Select(static length => length + 16).ToArray(), plaintexts, opened);

        Assert.Equal(altered.Select(static one => !one), opened);
        Assert.Equal(altered.Count(static one => !one), count);
        Assert.Equal(batch.Values.SelectMany((value, index) => altered[index] ? new byte[value.Length] : value), plaintexts);
    }

    [Fact]
    public void OpenMany_SomeShorterThanAVector_OpensTheOthers()
    {
        using var siv = new AesSiv(new byte[64]);
        var one = new byte[19];
        siv.Seal(Data, "abc"u8, one);
        byte[] values = [.. new byte[15], .. one, .. new byte[1], .. one];
        var (plaintexts, opened) = (new byte[6], new bool[5]);

        Assert.Equal(2, siv.OpenMany(Data, values, [15, 19, 1, 0, 19], plaintexts, opened));
        Assert.Equal([false, true, false, false, true], opened);
        Assert.Equal("abcabc"u8, plaintexts);
    }

    [Fact]
    public void SealMany_TooLittleRoomOrNegativeLength_IsRefused()
    {
        using var siv = new AesSiv(new byte[64]);

        Assert.ThrowsAny<ArgumentException>(() => siv.SealMany(Data, new byte[10], [5, 5], new byte[41]));
        Assert.ThrowsAny<ArgumentException>(() => siv.SealMany(Data, new byte[10], [5, 6], new byte[60]));
        Assert.ThrowsAny<ArgumentException>(() => siv.SealMany(Data, new byte[10], [5, -1], new byte[60]));
        Assert.ThrowsAny<ArgumentException>(() => siv.OpenMany(Data, new byte[40], [-1], new byte[60], new bool[1]));
        Assert.ThrowsAny<ArgumentException>(() => siv.OpenMany(Data, new byte[40], [20, 20], new byte[60], new bool[1]));
        Assert.ThrowsAny<ArgumentException>(() => siv.OpenMany(Data, new byte[40], [20, 20], new byte[7], new bool[2]));
    }

    private static void AssertSameAsSingle(CipherBatch batch)
    {
        using var siv = new AesSiv(RandomNumberGenerator.GetBytes(64));
        var sealedValues = new byte[batch.Bytes.Length + (16 * batch.Lengths.Length)];
        siv.SealMany(Data, batch.Bytes, batch.Lengths, sealedValues);
        Assert.Equal(SealEach(siv, batch).SelectMany(static value => value), sealedValues);

        var (plaintexts, opened) = (new byte[batch.Bytes.Length], new bool[batch.Lengths.Length]);
        Assert.Equal(batch.Lengths.Length, siv.OpenMany(Data, sealedValues, batch.Lengths.Select(static length => length + 16).ToArray(), plaintexts, opened));
        Assert.Equal(batch.Bytes, plaintexts);
        Assert.All(opened, Assert.True);
    }

    private static List<byte[]> SealEach(AesSiv siv, CipherBatch batch) =>
    [
        .. batch.Values.Select(value =>
        {
            var sealedValue = new byte[value.Length + 16];
            siv.Seal(Data, value, sealedValue);
            return sealedValue;
        }),
    ];
}
