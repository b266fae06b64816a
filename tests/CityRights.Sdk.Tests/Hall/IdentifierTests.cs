using FsCheck.Xunit;

namespace CityRights.Tests.Hall;

public sealed class IdentifierTests
{
    public static TheoryData<string> Valid() => ["a", "0", "permit-sms", "permit.sms.v2", "9-lives", "a-", new string('a', 64)];

    public static TheoryData<string> Invalid() =>
        ["", " ", "Permit", "permit sms", "-a", ".a", "a_b", "a/b", "é", "a\n", "a\0", "１", new string('a', 65)];

    [Theory]
    [MemberData(nameof(Valid))]
    public void Identifiers_OfTheirForm_KeepTheirText(string text)
    {
        Assert.Equal(text, new PurposeId(text).Value);
        Assert.Equal(text, new NoticeId(text).ToString());
        AlgorithmId algorithm = text;
        Assert.Equal(text, algorithm.Value);
        Assert.True(PurposeId.TryParse(text, out var purpose) && purpose == text && !purpose.IsDefault);
        Assert.True(NoticeId.TryParse(text, out var notice) && notice == text);
        Assert.True(AlgorithmId.TryParse(text, out var parsed) && parsed == algorithm);
        Assert.Equal(new PurposeId(text).GetHashCode(), purpose.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Identifiers_NotOfTheirForm_AreRefused(string text)
    {
        Assert.Throws<ArgumentException>(() => new PurposeId(text));
        Assert.Throws<ArgumentException>(() => new NoticeId(text));
        Assert.Throws<ArgumentException>(() => new AlgorithmId(text));
        Assert.False(PurposeId.TryParse(text, out var purpose));
        Assert.True(purpose.IsDefault);
        Assert.False(NoticeId.TryParse(text, out _));
        Assert.False(AlgorithmId.TryParse(text, out _));
    }

    [Fact]
    public void Identifiers_Null_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new PurposeId(null!));
        Assert.Throws<ArgumentNullException>(() => new NoticeId(null!));
        Assert.Throws<ArgumentNullException>(() => new AlgorithmId(null!));
        Assert.False(PurposeId.TryParse(null, out _));
    }

    [Fact]
    public void Default_NamesNothing()
    {
        Assert.True(default(PurposeId).IsDefault);
        Assert.True(default(NoticeId).IsDefault);
        Assert.True(default(AlgorithmId).IsDefault);
        Assert.Equal("", default(PurposeId).Value);
        Assert.Equal(0, default(PurposeId).GetHashCode());
        Assert.Equal(default(PurposeId), default);
        Assert.True(default(PurposeId) != "a");
    }

    [Fact]
    public void Exception_DoesNotHoldTheText() =>
        Assert.DoesNotContain("Jansen", Assert.Throws<ArgumentException>(() => new PurposeId("J. Jansen")).Message, StringComparison.Ordinal);

    [Property]
    public bool TryParse_AnyText_AgreesWithTheConstructor(string? text)
    {
        var parsed = PurposeId.TryParse(text, out var purpose);
        return parsed == Record.Exception(() => new PurposeId(text!)) is null && purpose.IsDefault != parsed;
    }
}
