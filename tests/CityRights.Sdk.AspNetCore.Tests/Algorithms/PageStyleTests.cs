using System.Globalization;
using System.Text.RegularExpressions;

namespace CityRights.AspNetCore.Algorithms;

public partial class PageStyleTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Css_EveryColourOnItsGround_HasEnhancedContrast(int scheme)
    {
        var pairs = Pair().Matches(PageStyle.Css).Select(match => (Property: match.Groups[1].Value, Colour: match.Groups[2 + scheme].Value)).ToList();
        var ground = Assert.Single(pairs, pair => pair.Property == "background").Colour;

        Assert.Equal(4, pairs.Count);
        Assert.All(pairs.Where(pair => pair.Property == "color"), pair => Assert.True(Contrast(pair.Colour, ground) >= 7, pair.Colour));
    }

    // WCAG 2.2, definitions of contrast ratio and relative luminance.
    private static double Contrast(string first, string second)
    {
        var (left, right) = (Luminance(first), Luminance(second));
        return (Math.Max(left, right) + 0.05) / (Math.Min(left, right) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var digits = colour.Length == 4 ? string.Concat(colour[1..].Select(digit => $"{digit}{digit}")) : colour[1..];
        var parts = Enumerable.Range(0, 3)
            .Select(part => int.Parse(digits.AsSpan(part * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))
            .ToList();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [GeneratedRegex(@"(background|color):light-dark\((#[0-9a-f]+),(#[0-9a-f]+)\)")]
    private static partial Regex Pair();
}
