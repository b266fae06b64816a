using System.Globalization;
using CityRights.Pseudonymisation;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Pseudonymisation;

public class PseudonymParsingTests
{
    private static readonly Pseudonym<ParkingDomain> One = new(3, new(0x0123456789ABCDEF, 0xFEDCBA9876543210));

    [Property(MaxTest = 500)]
    public bool Parse_ThroughTheInterface_ReadsWhatToTokenWrites(PositiveInt version, ulong high, ulong low)
    {
        var pseudonym = new Pseudonym<ParkingDomain>(version.Get, new(high, low));
        return Parse<Pseudonym<ParkingDomain>>(pseudonym.ToToken()) == pseudonym && ParseSpan<Pseudonym<ParkingDomain>>(pseudonym.ToToken()) == pseudonym;
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Parse_AnyProvider_IsNotAsked(string culture)
    {
        Assert.True(Pseudonym<ParkingDomain>.TryParse(One.ToToken(), CultureInfo.GetCultureInfo(culture), out var pseudonym));
        Assert.Equal(One, pseudonym);
    }

    [Fact]
    public void Parse_NoText_IsWrongUseOrNone()
    {
        Assert.Throws<ArgumentNullException>(() => Parse<Pseudonym<ParkingDomain>>(null!));
        Assert.False(Pseudonym<ParkingDomain>.TryParse(null, null, out var pseudonym));
        Assert.True(pseudonym.IsDefault);
    }

    [Fact]
    public void Parse_AnyOneCharacterAltered_IsRefused()
    {
        var token = One.ToToken();
        for (var place = 0; place < token.Length; place++)
        {
            foreach (var other in "0123456789ABCDEFGHJKMNPQRSTVWXYZILOUabcz_-. \0é\uFF10".Where(letter => letter != token[place]))
            {
                var altered = token[..place] + other + token[(place + 1)..];
                Assert.False(Pseudonym<ParkingDomain>.TryParse(altered, out _), $"place {place}");
            }
        }
    }

    [Fact]
    public void Text_OfAnyKind_IsRedacted()
    {
        string[] texts = [$"{One}", string.Create(CultureInfo.InvariantCulture, $"{One,40}"), string.Format(CultureInfo.InvariantCulture, "{0:X}", One), string.Concat(One), Convert.ToString(One, CultureInfo.InvariantCulture)!];

        Assert.All(texts, text => Assert.Equal("Pseudonym(parking, redacted)", text.Trim()));
        Assert.Empty(typeof(Pseudonym<ParkingDomain>).GetInterfaces().Where(type => type.Name.Contains("Formattable", StringComparison.Ordinal)));
    }

    private static T Parse<T>(string text)
        where T : IParsable<T> => T.Parse(text, null);

    private static T ParseSpan<T>(ReadOnlySpan<char> text)
        where T : ISpanParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out var value) ? T.Parse(text, null) : value!;
}
