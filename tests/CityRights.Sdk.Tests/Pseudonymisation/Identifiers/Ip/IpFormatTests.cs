using System.Net;
using CityRights.Pseudonymisation;
using CityRights.Testing.Synthetic;

namespace CityRights.Tests.Pseudonymisation.Identifiers.Ip;

public class IpFormatTests : IdentifierFormatSuite
{
    public override IdentifierFormat Format => IdentifierFormats.Ip;

    protected override IEnumerable<(string One, string Other)> SameIdentifiers =>
    [
        ("192.0.2.1", "::ffff:192.0.2.1"),
        ("192.0.2.1", "::FFFF:C000:201"),
        ("192.0.2.1", "0:0:0:0:0:ffff:192.0.2.1"),
        ("2001:db8::1", "2001:0DB8:0000:0000:0000:0000:0000:0001"),
        ("2001:db8::1", "2001:db8:0:0::1"),
        ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"),
    ];

    protected override IEnumerable<string> DifferentIdentifiers =>
    [
        "192.0.2.1", "192.0.2.10", "10.0.0.1", "255.255.255.255", "2001:db8::1", "2001:db8::", "2001:db8:1::", "::1", "::192.0.2.1", "fe80::1",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    ];

    /// <summary>RFC 5952, section 1, 2 and 4: the spellings that it lists and the one it recommends.</summary>
    [Theory]
    [InlineData("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1")]
    [InlineData("2001:0db8:0:0:1:0:0:1", "2001:db8::1:0:0:1")]
    [InlineData("2001:db8::1:0:0:1", "2001:db8::1:0:0:1")]
    [InlineData("2001:db8::0:1:0:0:1", "2001:db8::1:0:0:1")]
    [InlineData("2001:0db8::1:0:0:1", "2001:db8::1:0:0:1")]
    [InlineData("2001:db8:0:0:1::1", "2001:db8::1:0:0:1")]
    [InlineData("2001:db8:0000:0:1::1", "2001:db8::1:0:0:1")]
    [InlineData("2001:DB8:0:0:1::1", "2001:db8::1:0:0:1")]
    [InlineData("2001:db8:aaaa:bbbb:cccc:dddd:eeee:0001", "2001:db8:aaaa:bbbb:cccc:dddd:eeee:1")]
    [InlineData("2001:db8:aaaa:bbbb:cccc:dddd::1", "2001:db8:aaaa:bbbb:cccc:dddd:0:1")]
    [InlineData("2001:db8:aaaa:bbbb:cccc:dddd:eeee:AaAa", "2001:db8:aaaa:bbbb:cccc:dddd:eeee:aaaa")]
    [InlineData("2001:0:0:1:0:0:0:1", "2001:0:0:1::1")]
    [InlineData("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1")]
    [InlineData("2001:db8::1:1:1:1:1", "2001:db8:0:1:1:1:1:1")]
    [InlineData("0:0:0:0:0:0:0:1", "::1")]
    [InlineData("1:0:0:0:0:0:0:0", "1::")]
    [InlineData("0:0:1:0:0:0:0:0", "0:0:1::")]
    public void Canonicalise_Ipv6_IsTheTextOfRfc5952(string address, string expected) => Assert.Equal(expected, Text(address));

    [Theory]
    [InlineData("192.0.2", "ip.v4")]
    [InlineData("192.0.2.1.1", "ip.v4")]
    [InlineData("192.0.2.", "ip.v4")]
    [InlineData(".192.0.2", "ip.v4")]
    [InlineData("192..0.2", "ip.v4")]
    [InlineData("192.0.2.256", "ip.v4")]
    [InlineData("192.0.2.1000", "ip.v4")]
    [InlineData("192.0.2.01", "ip.v4")]
    [InlineData("192.0.2.001", "ip.v4")]
    [InlineData("0300.0.2.1", "ip.v4")]
    [InlineData("0xC0.0.2.1", "ip.v4")]
    [InlineData("3221225985", "ip.v4")]
    [InlineData("127.1", "ip.v4")]
    [InlineData("192.0.2.-1", "ip.v4")]
    [InlineData(" 192.0.2.1", "ip.v4")]
    [InlineData("192.0.2.1 ", "ip.v4")]
    [InlineData("192.0.2.1/24", "ip.v4")]
    [InlineData("192.0.2.1:80", "ip.v6")]
    [InlineData("192.0.2.１", "ip.v4")]
    [InlineData("192。0。2。1", "ip.v4")]
    [InlineData("example.org", "ip.v4")]
    [InlineData("[2001:db8::1]", "ip.v6")]
    [InlineData("fe80::1%eth0", "ip.v6")]
    [InlineData("fe80::1%1", "ip.v6")]
    [InlineData("2001:db8::1/64", "ip.v6")]
    [InlineData("2001:db8::1::1", "ip.v6")]
    [InlineData("2001:db8:::1", "ip.v6")]
    [InlineData(":::", "ip.v6")]
    [InlineData(":", "ip.v6")]
    [InlineData("2001:db8", "ip.v6")]
    [InlineData(":1:2:3:4:5:6:7", "ip.v6")]
    [InlineData("1:2:3:4:5:6:7:", "ip.v6")]
    [InlineData("1:2:3:4:5:6:7:8:9", "ip.v6")]
    [InlineData("1:2:3:4::5:6:7:8", "ip.v6")]
    [InlineData("2001:db8::00001", "ip.v6")]
    [InlineData("2001:db8::g", "ip.v6")]
    [InlineData("::ffff:192.0.2.01", "ip.v6")]
    [InlineData("::192.0.2.1:1", "ip.v6")]
    [InlineData("192.0.2.1::", "ip.v6")]
    [InlineData("1:2:3:4:5:6:7:192.0.2.1", "ip.v6")]
    [InlineData("0.0.0.0", "ip.unspecified")]
    [InlineData("::", "ip.unspecified")]
    [InlineData("::ffff:0.0.0.0", "ip.unspecified")]
    public void Check_BadAddress_NamesTheRule(string address, string rule) => Assert.Equal(rule, Format.Check(address)?.Code);

    /// <summary>Whatever this format takes, the platform's parser reads as the same address, and writes in the same way save for the prefixes it knows.</summary>
    [Fact]
    public void Canonicalise_AnyAddress_IsTheOneThePlatformReads()
    {
        var random = new Random(1);
        for (var round = 0; round < 10_000; round++)
        {
            var bytes = new byte[16];
            random.NextBytes(bytes);
            for (var group = 0; group < 8; group++)
            {
                if (random.Next(2) == 0)
                {
                    bytes[2 * group] = bytes[(2 * group) + 1] = 0;
                }
            }

            bytes[15] |= 1;
            var address = new IPAddress(bytes);
            var groups = Enumerable.Range(0, 8).Select(group => $"{(bytes[2 * group] << 8) | bytes[(2 * group) + 1]:X4}");

            var canonical = Text(string.Join(':', groups));

            Assert.Equal(address, IPAddress.Parse(canonical));
            Assert.Equal(canonical, Text(address.ToString()));
        }
    }

    [Fact]
    public void Check_Synthetic_IsValid() => Assert.All(SyntheticIdentifiers.Of("ip").From(seed: 1).Take(1000), made => Assert.Null(Format.Check(made.Value)));

    [Fact]
    public void Canonicalise_Warm_AllocatesNothing() => Assert.Equal(0, Allocation.Of(Format, "192.0.2.1", "2001:DB8::1", "::ffff:192.0.2.1", "192.0.2.256", "2001:db8::g"));
}
