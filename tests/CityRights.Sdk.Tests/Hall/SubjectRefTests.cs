using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Hall;

public sealed class SubjectRefTests
{
    private static readonly byte[] Pseudonym = Convert.FromHexString("00112233445566778899AABBCCDDEEFF");

    [Fact]
    public void ToString_AnyPerson_IsTheSame()
    {
        var (one, two) = (new SubjectRef(1, Pseudonym), new SubjectRef(7, new byte[16]));
        Assert.Equal("SubjectRef(redacted)", one.ToString());
        Assert.Equal(one.ToString(), two.ToString());
        Assert.Equal("SubjectRef(nobody)", default(SubjectRef).ToString());
        Assert.Equal("SubjectRef(redacted)", string.Create(CultureInfo.InvariantCulture, $"{one}"));
        Assert.IsNotAssignableFrom<IFormattable>(one);
        Assert.IsNotAssignableFrom<ISpanFormattable>(one);
    }

    [Fact]
    public void ToString_EverythingThatCarriesAPerson_IsRedacted()
    {
        var references = new SubjectReferences(new(2, Pseudonym), new SubjectRef(1, Pseudonym));
        Assert.Equal("SubjectReferences(redacted)", references.ToString());
        Assert.Equal("SubjectReferences(nobody)", default(SubjectReferences).ToString());
        Assert.Equal("ProcessingRequest(permit)", new ProcessingRequest("permit", references).ToString());
    }

    [Fact]
    public void Serialize_ByMistake_HoldsNoPseudonym()
    {
        var references = new SubjectReferences(new(2, Pseudonym), new SubjectRef(1, Pseudonym));
        var written = JsonSerializer.Serialize(references.Current);
        Assert.Equal("""{"IsDefault":false,"KeyVersion":2}""", written);
    }

    [Fact]
    public void Bytes_Written_AreVersionThenPseudonym()
    {
        var bytes = new byte[SubjectRef.ByteLength];
        new SubjectRef(0x01020304, Pseudonym).WriteBytes(bytes);
        Assert.Equal("0102030400112233445566778899AABBCCDDEEFF", Convert.ToHexString(bytes));
    }

    [Property]
    public bool Bytes_WrittenAndRead_AreTheSame(PositiveInt version, Guid pseudonym)
    {
        var reference = new SubjectRef(version.Get, pseudonym.ToByteArray());
        Span<byte> bytes = stackalloc byte[SubjectRef.ByteLength];
        reference.WriteBytes(bytes);
        var read = SubjectRef.FromBytes(bytes);
        return read == reference && read.GetHashCode() == reference.GetHashCode() && read.KeyVersion == version.Get && !read.IsDefault;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Constructor_NoVersion_IsRefused(int version) => Assert.Throws<ArgumentOutOfRangeException>(() => new SubjectRef(version, Pseudonym));

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(17)]
    public void Constructor_OtherLength_IsRefused(int length) => Assert.Throws<ArgumentException>(() => new SubjectRef(1, new byte[length]));

    [Fact]
    public void FromBytes_NotOfItsForm_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => SubjectRef.FromBytes(new byte[19]));
        Assert.Throws<ArgumentException>(() => SubjectRef.FromBytes(new byte[20]));
        Assert.Throws<ArgumentException>(() => SubjectRef.FromBytes([0x80, .. new byte[19]]));
        Assert.Throws<ArgumentException>(() => new SubjectRef(1, Pseudonym).WriteBytes(new byte[19]));
    }

    [Fact]
    public void Equals_AnotherVersion_IsAnotherReference()
    {
        Assert.True(new SubjectRef(1, Pseudonym) != new SubjectRef(2, Pseudonym));
        Assert.False(new SubjectRef(1, Pseudonym).Equals((object)"x"));
    }

    [Fact]
    public void References_OfNobody_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new SubjectReferences(default));
        Assert.Throws<ArgumentException>(() => new SubjectReferences(new(1, Pseudonym), default(SubjectRef)));
        Assert.True(default(SubjectReferences).IsDefault);
        Assert.True(default(SubjectReferences).Older.IsEmpty);
    }

    [Fact]
    public void References_Given_AreCopiedAndCompared()
    {
        SubjectRef[] older = [new(2, Pseudonym), new(1, Pseudonym)];
        var references = new SubjectReferences(new(3, Pseudonym), older);
        var same = new SubjectReferences(new(3, Pseudonym), new SubjectRef(2, Pseudonym), new SubjectRef(1, Pseudonym));
        older[0] = new(9, Pseudonym);
        Assert.True(references == same);
        Assert.Equal(references.GetHashCode(), same.GetHashCode());
        Assert.True(references != new SubjectReferences(new(3, Pseudonym), new SubjectRef(2, Pseudonym)));
        Assert.Equal([2, 1], references.Older.ToArray().Select(reference => reference.KeyVersion));
    }
}
