using System.Security.Cryptography;
using System.Text;
using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Unicode;

public class CaseFoldingTests
{
    /// <summary>
    /// The property NFKC_Casefold of every code point above ASCII that Unicode 13.0 assigns and that it changes, 6,534 of them, one a line as in
    /// <c>DF:73 73</c>, as Perl's Unicode::UCD gives it: another implementation, from the database itself.
    /// </summary>
    private const string Published = "e8f6adf553d1a2157f8b54cc5ffdc14bd000c1445cb063ec5910f5e00c5d83ba";

    [Fact]
    public void FoldAndCompose_EveryCodePoint_IsThePropertyNfkcCasefold()
    {
        var lines = new StringBuilder();
        for (var codePoint = 0x80; codePoint < 0x110000; codePoint++)
        {
            if (PinnedUnicode.IsAssigned(codePoint) && Casefold(char.ConvertFromUtf32(codePoint)) is var folded && folded != char.ConvertFromUtf32(codePoint))
            {
                lines.Append($"{codePoint:X}:{string.Join(' ', folded.EnumerateRunes().Select(rune => $"{rune.Value:X}"))}\n");
            }
        }

        Assert.Equal(6534, lines.ToString().Count(letter => letter == '\n'));
        Assert.Equal(Published, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString()))));
    }

    /// <summary>CaseFolding.txt 13.0.0, lines of status C and F.</summary>
    [Theory]
    [InlineData("A", "a")]
    [InlineData("I", "i")]
    [InlineData("ı", "ı")]
    [InlineData("İ", "i\u0307")]
    [InlineData("ß", "ss")]
    [InlineData("ẞ", "ss")]
    [InlineData("ς", "σ")]
    [InlineData("ſ", "s")]
    [InlineData("ŉ", "ʼn")]
    [InlineData("ΐ", "\u03B9\u0308\u0301")]
    [InlineData("ﬃ", "ffi")]
    [InlineData("ꭰ", "Ꭰ")]
    [InlineData("𐐀", "𐐨")]
    [InlineData("\u212A", "k")]
    [InlineData("\u00AD", "")]
    public void Fold_KnownCodePoint_IsAsInTheTable(string text, string expected)
    {
        Span<char> destination = stackalloc char[PinnedUnicode.FoldingExpansion * text.Length];

        Assert.Equal(expected, destination[..PinnedUnicode.Fold(text, destination)].ToString());
    }

    private static string Casefold(string text)
    {
        for (var before = text.Normalize(NormalizationForm.FormD); ;)
        {
            var folded = new char[before.Length * PinnedUnicode.FoldingExpansion];
            var after = new string(folded, 0, PinnedUnicode.Fold(before, folded)).Normalize(NormalizationForm.FormKC);
            if (after == before)
            {
                return after;
            }

            before = after;
        }
    }
}
