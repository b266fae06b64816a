using System.Globalization;
using System.Text;
using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Unicode;

public class PinnedUnicodeTests
{
    /// <summary>The number of assigned code points of Unicode 13.0: 143,859 characters (Unicode 13.0.0, "Appendix D"), 65 controls and 137,468 for private use.</summary>
    private const int Assigned = 143_859 + 65 + 137_468;

    [Fact]
    public void IsAssigned_AllCodePoints_AreAsManyAsTheStandardCounts() =>
        Assert.Equal(Assigned, Enumerable.Range(0, 0x110000).Count(PinnedUnicode.IsAssigned));

    [Fact]
    public void IsAssigned_WhatIsPinned_IsAssignedInEveryLaterVersion() =>
        Assert.DoesNotContain(Enumerable.Range(0, 0x110000), codePoint =>
            PinnedUnicode.IsAssigned(codePoint) && CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.OtherNotAssigned);

    [Theory]
    [InlineData(0x41, true)]
    [InlineData(0x377, true)]
    [InlineData(0x378, false)]
    [InlineData(0xD800, false)]
    [InlineData(0xFDD0, false)]
    [InlineData(0xFFFE, false)]
    [InlineData(0x11938, true)] // Dives Akuru, 13.0
    [InlineData(0x1DFA, false)] // combining dot below left, 14.0
    [InlineData(0x1FAE0, false)] // melting face, 14.0
    [InlineData(0x30000, true)] // CJK extension G, 13.0
    [InlineData(0x31350, false)] // CJK extension H, 15.0
    [InlineData(0x10FFFD, true)]
    [InlineData(0x10FFFF, false)]
    public void IsAssigned_KnownCodePoint_IsAsInUnicode13(int codePoint, bool expected) => Assert.Equal(expected, PinnedUnicode.IsAssigned(codePoint));

    [Fact]
    public void ToLower_AllCodePoints_IsTheSimpleMapping()
    {
        var different = Enumerable.Range(0, 0x110000)
            .Where(codePoint => PinnedUnicode.IsAssigned(codePoint) && Rune.IsValid(codePoint))
            .Where(codePoint => PinnedUnicode.ToLower(codePoint) != Rune.ToLowerInvariant(new(codePoint)).Value);

        // The platform's invariant casing leaves this letter alone; the Unicode Character Database maps it to i.
        Assert.Equal([0x130], different);
    }

    [Fact]
    public void ToLower_OfLower_IsItself() =>
        Assert.DoesNotContain(Enumerable.Range(0, 0x110000), codePoint => PinnedUnicode.ToLower(PinnedUnicode.ToLower(codePoint)) != PinnedUnicode.ToLower(codePoint));
}
