using System.Numerics;
using System.Runtime.Intrinsics;
using CityRights.Pseudonymisation;
using FsCheck.Xunit;

namespace CityRights.Tests.Pseudonymisation.Ciphers;

public class BlockMathTests
{
    /// <summary>RFC 4493, section 4: L, K1 and K2 of the examples' key.</summary>
    [Theory]
    [InlineData("7df76b0c1ab899b33e42f047b91b546f", "fbeed618357133667c85e08f7236a8de")]
    [InlineData("fbeed618357133667c85e08f7236a8de", "f7ddac306ae266ccf90bc11ee46d513b")]
    [InlineData("80000000000000000000000000000000", "00000000000000000000000000000087")]
    public void Double_KnownBlocks_IsAsPublished(string block, string doubled)
    {
        var bytes = Convert.FromHexString(block);

        BlockMath.Double(bytes);

        Assert.Equal(doubled, Convert.ToHexStringLower(bytes));
    }

    [Property]
    public bool Double_AnyBlock_IsShiftAndReduction(ulong high, ulong low)
    {
        var number = ((BigInteger)high << 64) + low;
        var expected = number << 1;
        if (expected >> 128 == 1)
        {
            expected ^= (BigInteger.One << 128) + 0x87;
        }

        var block = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        block = [.. new byte[16 - block.Length], .. block];
        BlockMath.Double(block);
        return new BigInteger(block, isUnsigned: true, isBigEndian: true) == expected;
    }

    [Fact]
    public void LoadPadded_EveryLengthAndPlace_KeepsTheMessageAndNothingBehindIt()
    {
        var buffer = Enumerable.Range(1, 40).Select(static value => (byte)value).ToArray();
        for (var length = 0; length < 16; length++)
        {
            for (var offset = 0; offset <= buffer.Length - length; offset++)
            {
                byte[] expected = [.. buffer.AsSpan(offset, length), 0x80, .. new byte[15 - length]];
                var actual = new byte[16];
                BlockMath.LoadPadded(buffer, offset, length).CopyTo(actual);
                Assert.Equal(expected, actual);
            }
        }
    }

    [Fact]
    public void Xor_EveryLength_TouchesThoseBytesOnly()
    {
        for (var length = 0; length < 70; length++)
        {
            var left = Enumerable.Range(0, length).Select(static value => (byte)(value * 7)).ToArray();
            var right = Enumerable.Range(0, length).Select(static value => (byte)(value * 13 + 1)).ToArray();
            var destination = Enumerable.Repeat((byte)0xEE, length + 20).ToArray();

            BlockMath.Xor(left, right, destination.AsSpan(0, length));

            Assert.Equal(left.Zip(right, static (one, other) => (byte)(one ^ other)), destination[..length]);
            Assert.All(destination[length..], static value => Assert.Equal(0xEE, value));
        }
    }

    [Fact]
    public void Xor_OfABlockOrLessInPlace_IsExclusiveOr()
    {
        for (var length = 0; length <= 16; length++)
        {
            var source = Enumerable.Range(1, length).Select(static value => (byte)value).ToArray();
            var destination = Enumerable.Repeat((byte)0xEE, length + 1).ToArray();

            BlockMath.Xor(source, destination.AsSpan(0, length));

            Assert.Equal([.. source.Select(static value => (byte)(value ^ 0xEE)), 0xEE], destination);
        }
    }
}
