using System.Buffers.Text;
using CityRights.Consent;
using CityRights.Keys;
using CityRights.Tests.Keys;
using FsCheck.Xunit;
using static CityRights.Testing.ConsentSamples;

namespace CityRights.Tests.Consent.Tokens;

public class NoticeTokensTests
{
    private static readonly NoticeTokenContent Content = new(
        "sms", 7, "pt-BR", ContentHash.Of("text"u8), "permit-sms", At(0).AddTicks(3), At(60), Guid.Parse("00010203-0405-4607-8809-0a0b0c0d0e0f"), 0xA0B0C0D0);

    [Fact]
    public void Verify_OwnToken_GivesItsContent()
    {
        using var ring = FixedKeySource.Ring();
        var tokens = new NoticeTokens(ring);

        Assert.Equal(Content, tokens.Verify(tokens.Sign(Content)));
        Assert.Equal(Content with { Purpose = default }, tokens.Verify(tokens.Sign(Content with { Purpose = default })));
    }

    [Fact]
    public void Sign_LongestNames_FitsTheBound()
    {
        using var ring = FixedKeySource.Ring();
        var tokens = new NoticeTokens(ring);
        var longest = Content with { Notice = new string('n', 64), Purpose = new string('p', 64), Language = "de-" + string.Join('-', Enumerable.Repeat("abcdefg", 4)) };

        var token = tokens.Sign(longest);

        Assert.Equal(longest, tokens.Verify(token));
        Assert.True(token.Length <= NoticeTokens.MaximumTextLength);
    }

    [Fact]
    public void Verify_AfterRotation_TakesLiveVersionsOnly()
    {
        using var one = FixedKeySource.Ring();
        using var two = FixedKeySource.Ring(2);
        using var gone = KeyRing.Open(new FixedKeySource(KeyState.Destroyed, KeyState.Active));
        var token = new NoticeTokens(one).Sign(Content);
        var newer = new NoticeTokens(two).Sign(Content);

        Assert.NotNull(new NoticeTokens(two).Verify(token));
        Assert.Null(new NoticeTokens(gone).Verify(token));
        Assert.NotNull(new NoticeTokens(gone).Verify(newer));
        Assert.Null(new NoticeTokens(one).Verify(newer));
    }

    [Fact]
    public void Standing_TellsNumbersShowingsAndTenantsApart_AndOutlivesARotation()
    {
        using var ring = FixedKeySource.Ring();
        using var rotated = FixedKeySource.Ring(2);
        using var leiden = FixedKeySource.Ring(1, "leiden");
        var standing = new NoticeTokens(ring).Standing(Content.Nonce, 3);

        Assert.NotEqual(0u, standing);
        Assert.Equal(standing, new NoticeTokens(rotated).Standing(Content.Nonce, 3));
        Assert.NotEqual(standing, new NoticeTokens(ring).Standing(Content.Nonce, 2));
        Assert.NotEqual(standing, new NoticeTokens(ring).Standing(Guid.Parse("00010203-0405-4607-8809-0a0b0c0d0e00"), 3));
        Assert.NotEqual(standing, new NoticeTokens(leiden).Standing(Content.Nonce, 3));
    }

    [Fact]
    public void Verify_TokenOfAnotherTenant_IsForged()
    {
        using var alphen = FixedKeySource.Ring(1, "alphen");
        using var leiden = FixedKeySource.Ring(1, "leiden");

        Assert.Null(new NoticeTokens(leiden).Verify(new NoticeTokens(alphen).Sign(Content)));
    }

    [Fact]
    public void Verify_AnyByteChanged_IsForged()
    {
        using var ring = FixedKeySource.Ring(2);
        var tokens = new NoticeTokens(ring);
        var bytes = Base64Url.DecodeFromChars(tokens.Sign(Content));
        for (var index = 0; index < bytes.Length; index++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                bytes[index] ^= (byte)(1 << bit);
                Assert.Null(tokens.Verify(Base64Url.EncodeToString(bytes)));
                bytes[index] ^= (byte)(1 << bit);
            }
        }

        Assert.NotNull(tokens.Verify(Base64Url.EncodeToString(bytes)));
    }

    [Fact]
    public void Verify_AnyLength_IsForged()
    {
        using var ring = FixedKeySource.Ring();
        var tokens = new NoticeTokens(ring);
        var token = tokens.Sign(Content);
        for (var length = 0; length < token.Length; length++)
        {
            Assert.Null(tokens.Verify(token[..length]));
        }

        Assert.Null(tokens.Verify(token + "A"));
        Assert.Null(tokens.Verify(token + "AAAA"));
        Assert.Null(tokens.Verify(new string('A', 1_000_000)));
    }

    [Fact]
    public void Verify_OtherSpellingOfAToken_IsRefused()
    {
        using var ring = FixedKeySource.Ring();
        var tokens = new NoticeTokens(ring);
        var token = tokens.Sign(Content with { Purpose = "permit-smss" });

        foreach (var other in new[] { token + "=", " " + token, token + "\n", token.Insert(10, " "), Loose(token) })
        {
            Assert.NotEqual(token, other);
            Assert.Null(tokens.Verify(other));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("+/+/")]
    [InlineData("ünïcödé")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    public void Verify_NoToken_IsNothing(string? text)
    {
        using var ring = FixedKeySource.Ring();

        Assert.Null(new NoticeTokens(ring).Verify(text));
    }

    [Property(MaxTest = 200)]
    public bool Verify_AnyText_NeverThrows(string text)
    {
        using var ring = FixedKeySource.Ring();
        return new NoticeTokens(ring).Verify(text) is null;
    }

    /// <summary>Signed by us and yet not of the form: a reader that trusts the signature must still not trust the bytes.</summary>
    [Fact]
    public void Read_SignedBytesNotOfTheForm_AreRefused()
    {
        Span<byte> token = stackalloc byte[NoticeTokenFormat.MaximumLength];
        var length = NoticeTokenFormat.Write(Content, 1, token);
        Assert.NotNull(NoticeTokenFormat.Read(token[..length]));
        Assert.Null(NoticeTokenFormat.Read(token[..(length - 1)]));
        Assert.Null(NoticeTokenFormat.Read(token[..(length + 1)]));

        token[77] = 200;
        Assert.Null(NoticeTokenFormat.Read(token[..length]));
        NoticeTokenFormat.Write(Content with { Version = 0 }, 1, token);
        Assert.Null(NoticeTokenFormat.Read(token[..length]));
        NoticeTokenFormat.Write(Content, 1, token);
        token[9] = 0xFF;
        Assert.Null(NoticeTokenFormat.Read(token[..length]));
        NoticeTokenFormat.Write(Content, 1, token);
        token[78] = (byte)'S';
        Assert.Null(NoticeTokenFormat.Read(token[..length]));
    }

    /// <summary>The same bytes with other bits in the last character, which belong to no byte.</summary>
    private static string Loose(string token)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        Assert.NotEqual(0, token.Length % 4);
        var last = alphabet.IndexOf(token[^1], StringComparison.Ordinal);
        return token[..^1] + alphabet[last | 1];
    }
}
