using CityRights.Consent;

namespace CityRights.Tests.Consent.Events;

public class ContentHashTests
{
    /// <summary>FIPS 180-4, the example of one block.</summary>
    [Fact]
    public void Of_PublishedExample_IsItsHash() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ContentHash.Of("abc"u8).ToString());

    [Fact]
    public void Parse_ToString_IsTheIdentity()
    {
        var hash = ContentHash.Of("abc"u8);
        var bytes = new byte[ContentHash.ByteLength];
        hash.WriteBytes(bytes);

        Assert.Equal(hash, ContentHash.Parse(hash.ToString()));
        Assert.Equal(hash, new ContentHash(bytes));
        Assert.False(hash.IsDefault);
        Assert.True(default(ContentHash).IsDefault);
        Assert.NotEqual(hash, ContentHash.Of("abd"u8));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ag")]
    public void Parse_OtherForm_IsRefused(string? text)
    {
        Assert.False(ContentHash.TryParse(text, out var hash));
        Assert.True(hash.IsDefault);
        Assert.Throws<FormatException>(() => ContentHash.Parse(text!));
    }

    [Fact]
    public void Bytes_OfAnotherLength_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new ContentHash(new byte[31]));
        Assert.Throws<ArgumentException>(() => ContentHash.Of("a"u8).WriteBytes(new byte[31]));
        Assert.Throws<ArgumentException>(() => new ErasureMark(new byte[33]));
    }
}
