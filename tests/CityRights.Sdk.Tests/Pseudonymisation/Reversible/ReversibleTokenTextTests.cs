using CityRights.Pseudonymisation;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Pseudonymisation.Reversible;

public class ReversibleTokenTextTests
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Property(MaxTest = 1000)]
    public bool Read_OfWritten_IsTheSame(byte[] body, int version)
    {
        var (bytes, number) = (Bytes(body), Version(version));
        var token = Write(number, bytes);
        return ReversibleTokenText.TryRead(token, "park", out var readVersion, out var read) == TokenFault.None
            && readVersion == number && read.AsSpan().SequenceEqual(bytes) && token.Length == ReversibleTokenText.LengthOf("park", number, bytes.Length);
    }

    [Property(MaxTest = 200)]
    public bool Read_WithAnyOneCharacterAltered_IsRefused(byte[] body, int version)
    {
        var token = Write(Version(version), Bytes(body));
        return Enumerable.Range(0, token.Length).All(at => (Letters + "_riIULOau ").All(letter =>
            letter == token[at] || Fault(token[..at] + letter + token[(at + 1)..]) != TokenFault.None));
    }

    [Property(MaxTest = 300)]
    public bool Read_CutOrLonger_IsRefused(byte[] body)
    {
        var token = Write(7, Bytes(body));
        return Enumerable.Range(0, token.Length).All(length => Fault(token[..length]) != TokenFault.None || CheckHappensToFit(token, length))
            && Fault(token + "\n") != TokenFault.None && Fault(" " + token) != TokenFault.None;
    }

    [Property(MaxTest = 1000)]
    public bool Read_AnyText_NeverThrows(string? text) => Fault(text) != TokenFault.None && Fault("park_r1_" + text) != (TokenFault)99;

    [Property(MaxTest = 500)]
    public bool Read_LettersAtRandom_AreTheSpellingOfWhatTheyRead(int[] numbers)
    {
        var text = "park_r1_" + string.Concat(numbers.Select(number => Letters[(number & int.MaxValue) % 32]));
        return ReversibleTokenText.TryRead(text, "park", out var version, out var bytes) != TokenFault.None || Write(version, bytes) == text;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(1024)]
    public void Read_SetPadBits_IsRefused(int canonical)
    {
        var token = Write(1, new byte[16 + canonical]);
        var pad = (TokenLetters.LengthOf(16 + canonical) * 5) - (8 * (16 + canonical));
        if (pad == 0)
        {
            return;
        }

        var body = token["park_r1_".Length..^1];
        var altered = body[..^1] + Letters[1];
        Assert.Equal(TokenFault.Padding, Fault("park_r1_" + altered + TokenLetters.Check("1", altered)));
    }

    [Fact]
    public void Read_LeadingZeroesHugeVersionsAndForeignPrefixes_AreRefused()
    {
        var token = Write(1, new byte[20]);
        foreach (var altered in new[]
        {
            token.Replace("_r1_", "_r01_", StringComparison.Ordinal), token.Replace("_r1_", "_r0_", StringComparison.Ordinal),
            token.Replace("_r1_", "_r2147483648_", StringComparison.Ordinal), token.Replace("_r1_", "_r-1_", StringComparison.Ordinal),
            token.Replace("_r1_", "_R1_", StringComparison.Ordinal), token.Replace("_r1_", "_1_", StringComparison.Ordinal),
            token.Replace("park", "Park", StringComparison.Ordinal), token.Replace("park", "yc", StringComparison.Ordinal), token.ToLowerInvariant(),
            new string('0', 100_000), "park_r1_", "park_r1_0", "park_r",
        })
        {
            Assert.NotEqual(TokenFault.None, Fault(altered));
        }
    }

    [Property(MaxTest = 300)]
    public bool Kinds_NoneIsReadAsAnother(byte[] body, ulong high, ulong low)
    {
        var reversible = Write(1, Bytes(body));
        Span<char> text = stackalloc char[TokenText.MaximumLength];
        TokenText.TryWrite("park", 1, new(high, low), text, out var length);
        var pseudonym = text[..length].ToString();
        VaultTokenText.TryWrite("park", new(high, low), text, out length);
        var vault = text[..length].ToString();
        return TokenText.TryRead(reversible, "park", out _, out _) != TokenFault.None && TokenText.TryRead(vault, "park", out _, out _) != TokenFault.None
            && Fault(pseudonym) != TokenFault.None && Fault(vault) != TokenFault.None
            && VaultTokenText.TryRead(pseudonym, "park", out _) != TokenFault.None && VaultTokenText.TryRead(reversible, "park", out _) != TokenFault.None
            && VaultTokenText.TryRead(vault, "park", out var read) == TokenFault.None && read == new UInt128(high, low);
    }

    [Property(MaxTest = 200)]
    public bool Vault_WithAnyOneCharacterAltered_IsRefused(ulong high, ulong low)
    {
        Span<char> text = stackalloc char[VaultTokenText.MaximumLength];
        VaultTokenText.TryWrite("park", new(high, low), text, out var length);
        var token = text[..length].ToString();
        return Enumerable.Range(0, token.Length).All(at => (Letters + "_vriIULOau ").All(letter =>
            letter == token[at] || VaultTokenText.TryRead(token[..at] + letter + token[(at + 1)..], "park", out _) != TokenFault.None));
    }

    /// <summary>The check is one letter in 32: a cut token whose last letter happens to check is another token, and its seal does not open.</summary>
    private static bool CheckHappensToFit(string token, int length) => Write(7, Read(token[..length])) == token[..length];

    private static byte[] Read(string token) => ReversibleTokenText.TryRead(token, "park", out _, out var bytes) == TokenFault.None ? bytes : [];

    private static TokenFault Fault(string? token) => ReversibleTokenText.TryRead(token, "park", out _, out _);

    private static byte[] Bytes(byte[] body) => [.. Enumerable.Repeat((byte)170, 17), .. body.Take(1000)];

    private static int Version(int number) => Math.Max(1, number & int.MaxValue);

    private static string Write(int version, byte[] bytes)
    {
        var token = new char[ReversibleTokenText.MaximumLength];
        Assert.True(ReversibleTokenText.TryWrite("park", version, bytes, token, out var length));
        return new(token, 0, length);
    }
}
