using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation;

public class PseudonymTests
{
    private static readonly Pseudonym<ParkingDomain> One = new(3, new(0x0123456789ABCDEF, 0xFEDCBA9876543210));

    [Fact]
    public void Token_RoundTrip_IsTheSame()
    {
        var token = One.ToToken();

        Assert.StartsWith("park_3_", token, StringComparison.Ordinal);
        Assert.Equal(One, Pseudonym<ParkingDomain>.Parse(token));
        Assert.True(Pseudonym<ParkingDomain>.TryParse(token, out var parsed));
        Assert.Equal(One, parsed);
    }

    [Fact]
    public void Bytes_RoundTrip_IsTheSame()
    {
        var bytes = new byte[Pseudonym<ParkingDomain>.ByteLength];
        One.WriteBytes(bytes);

        Assert.Equal("000000030123456789abcdeffedcba9876543210", Convert.ToHexStringLower(bytes));
        Assert.Equal(One, Pseudonym<ParkingDomain>.FromBytes(bytes));
    }

    [Fact]
    public void FromBytes_WrongLengthOrVersion_IsWrongUse()
    {
        Assert.Throws<ArgumentException>(() => Pseudonym<ParkingDomain>.FromBytes(new byte[19]));
        Assert.Throws<ArgumentException>(() => Pseudonym<ParkingDomain>.FromBytes(new byte[20]));
        Assert.Throws<ArgumentException>(() => One.WriteBytes(new byte[19]));
    }

    [Fact]
    public void Parse_TokenOfAnotherDomain_IsRefusedWithoutTheToken()
    {
        var token = One.ToToken();

        var exception = Assert.Throws<FormatException>(() => Pseudonym<YouthCareDomain>.Parse(token));

        Assert.DoesNotContain(token[7..], exception.ToString(), StringComparison.Ordinal);
        Assert.False(Pseudonym<YouthCareDomain>.TryParse(token, out var parsed));
        Assert.True(parsed.IsDefault);
    }

    [Theory]
    [InlineData("park_3_04HMASW9NF6YZZPWQ8Z5WS1J3")]
    [InlineData("")]
    [InlineData("park_3_")]
    public void Parse_NoToken_NamesTheRule(string text)
    {
        Assert.Throws<FormatException>(() => Pseudonym<ParkingDomain>.Parse(text));
        Assert.False(Pseudonym<ParkingDomain>.TryParse(text, out _));
    }

    [Fact]
    public void Default_StandsForNobodyAndHasNoToken()
    {
        Pseudonym<ParkingDomain> nobody = default;

        Assert.True(nobody.IsDefault);
        Assert.Equal(0, nobody.KeyVersion);
        Assert.Throws<InvalidOperationException>(nobody.ToToken);
        Assert.Throws<InvalidOperationException>(() => nobody.TryWriteToken(new char[100], out _));
        Assert.Throws<InvalidOperationException>(() => nobody.WriteBytes(new byte[20]));
        Assert.Equal("Pseudonym(parking, nobody)", nobody.ToString());
    }

    [Fact]
    public void ToString_Always_IsRedacted()
    {
        Assert.Equal("Pseudonym(parking, redacted)", One.ToString());
        Assert.Equal("Pseudonym(parking, redacted)", $"{One}");
        Assert.False(typeof(IFormattable).IsAssignableFrom(typeof(Pseudonym<ParkingDomain>)));
        Assert.False(typeof(IUtf8SpanFormattable).IsAssignableFrom(typeof(Pseudonym<ParkingDomain>)));
        Assert.False(typeof(IConvertible).IsAssignableFrom(typeof(Pseudonym<ParkingDomain>)));
    }

    [Fact]
    public void Equality_VersionAndValue_BothCount()
    {
        Pseudonym<ParkingDomain> same = new(3, new(0x0123456789ABCDEF, 0xFEDCBA9876543210));

        Assert.True(One == same);
        Assert.False(One != same);
        Assert.True(One.Equals((object)same));
        Assert.Equal(One.GetHashCode(), same.GetHashCode());
        Assert.True(One != new Pseudonym<ParkingDomain>(4, new(0x0123456789ABCDEF, 0xFEDCBA9876543210)));
        Assert.True(One != new Pseudonym<ParkingDomain>(3, new(0x0123456789ABCDEE, 0xFEDCBA9876543210)));
        Assert.True(One != new Pseudonym<ParkingDomain>(3, new(0x0123456789ABCDEF, 0xFEDCBA9876543211)));
    }

    [Fact]
    public void Equality_AcrossDomains_HasNoOperatorAndIsFalse()
    {
        Pseudonym<YouthCareDomain> other = new(3, new(0x0123456789ABCDEF, 0xFEDCBA9876543210));

        Assert.False(One.Equals((object)other));
        foreach (var method in typeof(Pseudonym<ParkingDomain>).GetMethods().Where(method => method.Name is "op_Equality" or "op_Inequality"))
        {
            Assert.All(method.GetParameters(), parameter => Assert.Equal(typeof(Pseudonym<ParkingDomain>), parameter.ParameterType));
        }

        Assert.DoesNotContain(typeof(Pseudonym<ParkingDomain>).GetMethods(), method => method.Name is "op_Implicit" or "op_Explicit");
    }

    [Fact]
    public void TryWriteToken_ShortDestination_WritesNothing()
    {
        Assert.False(One.TryWriteToken(new char[10], out var written));
        Assert.Equal(0, written);
    }
}
