using System.Text;
using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.FormatPreserving;

public class FormatPreservingAlphabetTests
{
    [Theory]
    [InlineData("0123456789")]
    [InlineData("ZA")]
    [InlineData("!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~")]
    public void Read_EveryCharacter_IsItsPlaceAndComesBack(string characters)
    {
        var alphabet = FormatPreservingAlphabet.Of(characters);
        var numerals = new ushort[characters.Length];
        var text = new byte[characters.Length];

        Assert.True(alphabet.TryRead(Encoding.ASCII.GetBytes(characters), numerals));
        Assert.Equal(Enumerable.Range(0, characters.Length).Select(static place => (ushort)place), numerals);
        alphabet.Write(numerals, text);
        Assert.Equal(characters, Encoding.ASCII.GetString(text));
    }

    [Fact]
    public void Read_AnyOtherByte_IsRefusedWhereverItStands()
    {
        var numerals = new ushort[3];
        for (var value = 0; value < 256; value++)
        {
            var isDigit = char.IsAsciiDigit((char)value);
            Assert.Equal(isDigit, FormatPreservingAlphabet.Digits.TryRead([(byte)value, (byte)'1', (byte)'2'], numerals));
            Assert.Equal(isDigit, FormatPreservingAlphabet.Digits.TryRead([(byte)'1', (byte)'2', (byte)value], numerals));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("00")]
    [InlineData("01 ")]
    [InlineData("01\t")]
    [InlineData("01\u007F")]
    [InlineData("01é")]
    [InlineData("01\uFF10")]
    public void Of_FewOrOtherCharacters_IsRefused(string characters) => Assert.Throws<ArgumentException>(() => FormatPreservingAlphabet.Of(characters));

    [Fact]
    public void Equals_SameCharacters_InTheSameOrderOnly()
    {
        Assert.Equal(FormatPreservingAlphabet.Digits, FormatPreservingAlphabet.Of("0123456789"));
        Assert.Equal(FormatPreservingAlphabet.Digits.GetHashCode(), FormatPreservingAlphabet.Of("0123456789").GetHashCode());
        Assert.NotEqual(FormatPreservingAlphabet.Digits, FormatPreservingAlphabet.Of("1023456789"));
        Assert.False(FormatPreservingAlphabet.Digits.Equals((object?)null));
        Assert.Equal(36, FormatPreservingAlphabet.DigitsAndUpperCaseLetters.Characters.Length);
    }
}
