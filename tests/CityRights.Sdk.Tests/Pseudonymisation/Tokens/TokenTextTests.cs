using CityRights.Pseudonymisation;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Pseudonymisation.Tokens;

public class TokenTextTests
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Property(MaxTest = 2000)]
    public bool Read_OfWritten_IsTheSame(ulong high, ulong low, int version)
    {
        var number = Version(version);
        var token = Write(number, new(high, low));
        return TokenText.TryRead(token, "park", out var readVersion, out var readValue) == TokenFault.None
            && readVersion == number && readValue == new UInt128(high, low)
            && token.Length == TokenText.LengthOf("park", number) && token.Length <= TokenText.MaximumLength;
    }

    [Property(MaxTest = 500)]
    public bool Read_WithAnyOneCharacterAltered_IsRefused(ulong high, ulong low, int version)
    {
        var token = Write(Version(version), new(high, low));
        for (var at = 0; at < token.Length; at++)
        {
            foreach (var letter in Letters + "_iloIULOau ")
            {
                var altered = token[..at] + letter + token[(at + 1)..];
                if (letter != token[at] && TokenText.TryRead(altered, "park", out _, out _) == TokenFault.None)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Luhn finds every exchange of neighbours but that of the first and the last letter of the alphabet.</summary>
    [Property(MaxTest = 500)]
    public bool Read_WithNeighboursExchanged_IsRefused(ulong high, ulong low)
    {
        var token = Write(1, new(high, low));
        return Enumerable.Range(7, 25).All(at =>
            token[at] == token[at + 1] || (token[at], token[at + 1]) is ('0', 'Z') or ('Z', '0')
            || TokenText.TryRead(token[..at] + token[at + 1] + token[at] + token[(at + 2)..], "park", out _, out _) != TokenFault.None);
    }

    [Property(MaxTest = 1000)]
    public bool Read_AnyText_NeverThrows(string? text) => TokenText.TryRead(text, "park", out _, out _) != TokenFault.None;

    [Fact]
    public void Write_Extremes_AreAsTheFormatSays()
    {
        Assert.Equal("park_1_" + new string('0', 26), Write(1, 0)[..^1]);
        Assert.Equal("park_2147483647_" + new string('Z', 25) + "W", Write(int.MaxValue, UInt128.MaxValue)[..^1]);
        Assert.Equal("park_1_00000000000000000000000004", Write(1, 1)[..^1]);
        Assert.Equal("park_1_G0000000000000000000000000", Write(1, UInt128.One << 127)[..^1]);
    }

    /// <summary>The check letter once more, from the published description of the algorithm.</summary>
    [Property(MaxTest = 500)]
    public bool Check_IsLuhnMod32OverVersionAndBody(ulong high, ulong low, int version)
    {
        var token = Write(Version(version), new(high, low));
        var points = (token.Split('_')[1] + token.Split('_')[2][..^1]).Reverse().Select(letter => Letters.IndexOf(letter, StringComparison.Ordinal)).ToList();
        var sum = points.Select((point, index) => index % 2 == 0 ? 2 * point : point).Sum(addend => (addend / 32) + (addend % 32));
        return token[^1] == Letters[(32 - (sum % 32)) % 32];
    }

    [Fact]
    public void Read_BadToken_NamesTheFault()
    {
        var token = Write(12, 0x0123456789ABCDEF);

        Assert.Equal(TokenFault.Length, Fault(""));
        Assert.Equal(TokenFault.Length, Fault(token[..20]));
        Assert.Equal(TokenFault.Length, Fault(new string('0', 1000)));
        Assert.Equal(TokenFault.Prefix, Fault("cars" + token[4..]));
        Assert.Equal(TokenFault.Prefix, Fault("PARK" + token[4..]));
        Assert.Equal(TokenFault.Prefix, Fault("park-" + token[5..]));
        Assert.Equal(TokenFault.KeyVersion, Fault(token.Replace("_12_", "_012_", StringComparison.Ordinal)));
        Assert.Equal(TokenFault.KeyVersion, Fault(token.Replace("_12_", "_0_", StringComparison.Ordinal)));
        Assert.Equal(TokenFault.KeyVersion, Fault(token.Replace("_12_", "_+1_", StringComparison.Ordinal)));
        Assert.Equal(TokenFault.KeyVersion, Fault(token.Replace("_12_", "_2147483648_", StringComparison.Ordinal)));
        Assert.Equal(TokenFault.KeyVersion, Fault(token.Replace("_12_", "_１２_", StringComparison.Ordinal)));
        Assert.Equal(TokenFault.Letter, Fault(token[..10] + "u" + token[11..]));
        Assert.Equal(TokenFault.Letter, Fault(token[..10] + "\uFF10" + token[11..]));
        Assert.Equal(TokenFault.Padding, Fault(token[..^2] + "1" + token[^1]));
        Assert.Equal(TokenFault.Check, Fault(token[..^1] + (token[^1] == '0' ? '1' : '0')));
        Assert.Equal(TokenFault.Check, Fault(token.Replace("_12_", "_13_", StringComparison.Ordinal)));
    }

    [Fact]
    public void Write_ShortDestination_WritesNothing()
    {
        var destination = new char[TokenText.LengthOf("park", 1) - 1];

        Assert.False(TokenText.TryWrite("park", 1, 5, destination, out var written));

        Assert.Equal(0, written);
        Assert.All(destination, letter => Assert.Equal('\0', letter));
    }

    private static TokenFault Fault(string token) => TokenText.TryRead(token, "park", out _, out _);

    private static int Version(int any) => (any & int.MaxValue) == 0 ? 1 : any & int.MaxValue;

    private static string Write(int version, UInt128 value)
    {
        Span<char> token = stackalloc char[TokenText.MaximumLength];
        Assert.True(TokenText.TryWrite("park", version, value, token, out var length));
        return token[..length].ToString();
    }
}
