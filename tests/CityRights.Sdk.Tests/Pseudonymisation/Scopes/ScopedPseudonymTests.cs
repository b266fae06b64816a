using CityRights.Pseudonymisation;
using FsCheck;
using FsCheck.Xunit;

namespace CityRights.Tests.Pseudonymisation.Scopes;

public class ScopedPseudonymTests
{
    private static readonly string[] Names = ["D1", "D12", "D2147483647", "E20261127", "E00010101", "E99991231", "E2026W48", "E2020W53", "E202611"];

    [Property(MaxTest = 500)]
    public bool Token_RoundTrip_IsTheSame(PositiveInt name, ulong high, ulong low)
    {
        var scope = Names[name.Get % Names.Length];
        var pseudonym = new ScopedPseudonym<ParkingDomain>(ScopeName.CodeOf(scope), new(high, low));
        return pseudonym.Scope == scope
            && ScopedPseudonym<ParkingDomain>.TryParse(pseudonym.ToToken(), out var parsed) && parsed == pseudonym
            && ScopedPseudonym<ParkingDomain>.TryParse(pseudonym.ToToken(), null, out _)
            && !Pseudonym<ParkingDomain>.TryParse(pseudonym.ToToken(), out _)
            && !ScopedPseudonym<YouthCareDomain>.TryParse(pseudonym.ToToken(), out _)
            && pseudonym.ToToken().StartsWith($"park_{scope}_", StringComparison.Ordinal);
    }

    [Fact]
    public void Token_AnyOneCharacterAltered_IsRefused()
    {
        var token = new ScopedPseudonym<ParkingDomain>(ScopeName.CodeOf("E20261127"), new(0x0123456789ABCDEF, 0xFEDCBA9876543210)).ToToken();
        for (var place = 0; place < token.Length; place++)
        {
            foreach (var other in "0123456789ABCDEFGHJKMNPQRSTVWXYZILOUabcz_-. \0é\uFF11".Where(letter => letter != token[place]))
            {
                Assert.False(ScopedPseudonym<ParkingDomain>.TryParse(token[..place] + other + token[(place + 1)..], out _), $"place {place}");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("D")]
    [InlineData("D0")]
    [InlineData("D01")]
    [InlineData("D2147483648")]
    [InlineData("E20261327")]
    [InlineData("E20260230")]
    [InlineData("E2026W54")]
    [InlineData("E2026W00")]
    [InlineData("E202613")]
    [InlineData("E2026")]
    [InlineData("X1")]
    [InlineData("1")]
    [InlineData("d1")]
    public void Name_ThatIsNone_IsInvalid(string name) => Assert.False(ScopeName.IsValid(name));

    [Fact]
    public void Equality_TwoEpochs_NeverEvenWithOneValue()
    {
        ScopedPseudonym<ParkingDomain> today = new(ScopeName.CodeOf("E20261127"), 7);
        ScopedPseudonym<ParkingDomain> yesterday = new(ScopeName.CodeOf("E20261126"), 7);

        Assert.True(today != yesterday);
        Assert.False(today.Equals((object)yesterday));
        Assert.False(today.Equals((object)new ScopedPseudonym<YouthCareDomain>(ScopeName.CodeOf("E20261127"), 7)));
        Assert.True(today == new ScopedPseudonym<ParkingDomain>(ScopeName.CodeOf("E20261127"), 7));
        Assert.Equal(today.GetHashCode(), new ScopedPseudonym<ParkingDomain>(ScopeName.CodeOf("E20261127"), 7).GetHashCode());
    }

    [Fact]
    public void Text_OfAnyKind_IsRedacted()
    {
        ScopedPseudonym<ParkingDomain> one = new(ScopeName.CodeOf("D1"), 7);

        Assert.Equal("ScopedPseudonym(parking, redacted)", $"{one}");
        Assert.Empty(typeof(ScopedPseudonym<ParkingDomain>).GetInterfaces().Where(type => type.Name.Contains("Formattable", StringComparison.Ordinal)));
        Assert.Equal("ScopedPseudonym(parking, nobody)", default(ScopedPseudonym<ParkingDomain>).ToString());
        Assert.Equal("", default(ScopedPseudonym<ParkingDomain>).Scope);
        Assert.True(default(ScopedPseudonym<ParkingDomain>).IsDefault);
        Assert.Throws<InvalidOperationException>(() => default(ScopedPseudonym<ParkingDomain>).ToToken());
        Assert.False(one.TryWriteToken(new char[5], out var written));
        Assert.Equal(0, written);
    }
}
