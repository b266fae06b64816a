using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Identifiers;

public class IdentifierFormatsTests
{
    [Fact]
    public void All_Ids_AreUniqueAndOrdered()
    {
        var ids = IdentifierFormats.All.Select(format => format.Id).ToList();

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
        Assert.Contains("text", ids);
        Assert.Contains("e-mail", ids);
        Assert.Contains("plate", ids);
    }

    [Theory]
    [InlineData("text", "text")]
    [InlineData("e-mail", "e-mail")]
    [InlineData("plate", "plate")]
    [InlineData("plate:NL", "plate:NL")]
    public void TryFind_KnownName_FindsIt(string name, string expected)
    {
        Assert.True(IdentifierFormats.TryFind(name, out var format));
        Assert.Equal(expected, format.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Text")]
    [InlineData("text:")]
    [InlineData("text:NL")]
    [InlineData("plate:")]
    [InlineData("plate:nl")]
    [InlineData("plate:UK")]
    [InlineData("plate:NL:NL")]
    [InlineData("bank-account")]
    public void TryFind_UnknownName_FindsNothing(string name)
    {
        Assert.False(IdentifierFormats.TryFind(name, out var format));
        Assert.Null(format);
    }

    [Fact]
    public void Format_SameCountry_IsEqual()
    {
        Assert.Equal(IdentifierFormats.Plate.InCountry("NL"), IdentifierFormats.Plate.InCountry("NL"));
        Assert.Equal(IdentifierFormats.Plate.InCountry("NL").GetHashCode(), IdentifierFormats.Plate.InCountry("NL").GetHashCode());
        Assert.NotEqual(IdentifierFormats.Plate.InCountry("NL"), IdentifierFormats.Plate.InCountry("BE"));
        Assert.NotEqual(IdentifierFormats.Plate.InCountry("NL"), IdentifierFormats.Plate);
        Assert.False(IdentifierFormats.Plate.Equals(IdentifierFormats.Text));
    }

    [Fact]
    public void InCountry_OfAFormatWithoutCountries_IsNotSupported()
    {
        Assert.Throws<NotSupportedException>(() => IdentifierFormats.Text.InCountry("NL"));
        Assert.Throws<ArgumentException>(() => IdentifierFormats.Plate.InCountry("nl"));
        Assert.Throws<ArgumentException>(() => IdentifierFormats.Plate.InCountry("ZZ"));
    }

    [Fact]
    public void NewFormat_WithBadNames_IsWrongUse()
    {
        Assert.Throws<ArgumentException>(() => new Other("Not An Id", 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Other("other", 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3)]
    public void FaultyFormat_ThatWritesNothingOrTooMuch_MakesNoPseudonym(int written)
    {
        var format = new Other("other", 1, maximum: 2, written);
        var destination = new byte[2];

        Assert.Throws<InvalidOperationException>(() => format.TryCanonicalise("x", destination, out _));
        Assert.Throws<InvalidOperationException>(() => format.Canonicalise("x"));
        Assert.Throws<InvalidOperationException>(() => format.Check("x"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1025)]
    public void FaultyFormat_OfAnImpossibleLength_IsRefusedWhenDeclared(int maximum) =>
        Assert.Throws<ArgumentException>(() => PseudonymDomainDefinition.Create("d", "d", d => d.Field(new Other("other", 1, maximum))));

    [Fact]
    public void OwnFormat_Declared_MakesPseudonyms()
    {
        using var service = new PseudonymisationService(
            Keys.FixedKeySource.Ring(), PseudonymDomainDefinition.Create("d", "d", d => d.Field("f", new Other("other", 1), valueSpace: 1_000_000)));

        Assert.StartsWith("d_1_", service.Field("d").ToToken("x"), StringComparison.Ordinal);
    }

    private sealed class Other(string id, int version, int maximum = 1, int written = 1) : IdentifierFormat(id, version)
    {
        public override int MaximumCanonicalLength => maximum;

        public override long? ValueSpace => null;

        protected override IdentifierRule? Canonicalise(ReadOnlySpan<char> identifier, Span<byte> destination, out int bytesWritten)
        {
            bytesWritten = written;
            return null;
        }
    }
}
