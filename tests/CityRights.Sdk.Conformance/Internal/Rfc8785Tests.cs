using System.Globalization;
using System.Text;
using CityRights.Internal;
using CityRights.Testing;

namespace CityRights.Conformance.Internal;

/// <summary>The published vectors of the JSON Canonicalization Scheme, and the W3C vectors that use it.</summary>
public class Rfc8785Tests
{
    private const string Jcs = "conformance/ledger/rfc8785-jcs";

    private const string W3C = "conformance/ledger/w3c-eddsa-jcs-2022";

    public static TheoryData<string> Inputs() => [.. SharedData.Files($"{Jcs}/input", "*.json").Select(path => Path.GetFileNameWithoutExtension(path))];

    [SharedDataTheory(Jcs)]
    [MemberData(nameof(Inputs))]
    public void Canonical_PublishedInput_EqualsPublishedBytes(string name)
    {
        var expected = Convert.FromHexString(string.Concat(
            File.ReadAllText(SharedData.PathOf($"{Jcs}/outhex/{name}.txt")).Where(char.IsAsciiHexDigit)));

        var canonical = CanonicalJson.Of(File.ReadAllBytes(SharedData.PathOf($"{Jcs}/input/{name}.json")));

        Assert.Equal(expected, canonical);
        Assert.Equal(File.ReadAllBytes(SharedData.PathOf($"{Jcs}/output/{name}.json")), canonical);
        Assert.Equal(canonical, CanonicalJson.Of(canonical));
    }

    [SharedDataFact(Jcs)]
    public void Number_PublishedPairs_AreWrittenAlike()
    {
        var checkedNumbers = 0;
        foreach (var file in SharedData.Files(Jcs, "es6numbers*.txt"))
        {
            foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
            {
                var comma = line.IndexOf(',', StringComparison.Ordinal);
                var value = BitConverter.UInt64BitsToDouble(ulong.Parse(line.AsSpan(0, comma), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                Assert.Equal(line[(comma + 1)..], EcmaScriptNumber.ToText(value));
                checkedNumbers++;
            }
        }

        Assert.True(checkedNumbers >= 10_000);
    }

    [SharedDataFact(W3C)]
    public void Canonical_DocumentAndProofOfTheW3C_EqualThePublishedForms()
    {
        Assert.Equal(Bytes("canonDocJCS.txt"), CanonicalJson.Of(Bytes("unsigned.json")));
        Assert.Equal(Bytes("proofCanonJCS.txt"), CanonicalJson.Of(Bytes("proofConfigJCS.json")));

        static byte[] Bytes(string name) => File.ReadAllBytes(SharedData.PathOf($"{W3C}/{name}"));
    }

    /// <summary>RFC 8785, Appendix B.</summary>
    [Theory]
    [InlineData(0x0000000000000000UL, "0")]
    [InlineData(0x8000000000000000UL, "0")]
    [InlineData(0x0000000000000001UL, "5e-324")]
    [InlineData(0x8000000000000001UL, "-5e-324")]
    [InlineData(0x7fefffffffffffffUL, "1.7976931348623157e+308")]
    [InlineData(0xffefffffffffffffUL, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000UL, "9007199254740992")]
    [InlineData(0xc340000000000000UL, "-9007199254740992")]
    [InlineData(0x4430000000000000UL, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5UL, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6UL, "1e+23")]
    [InlineData(0x44b52d02c7e14af7UL, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4eUL, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4fUL, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50UL, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8cUL, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8dUL, "0.000001")]
    [InlineData(0x41b3de4355555553UL, "333333333.3333332")]
    [InlineData(0x41b3de4355555554UL, "333333333.33333325")]
    [InlineData(0x41b3de4355555555UL, "333333333.3333333")]
    [InlineData(0x41b3de4355555556UL, "333333333.3333334")]
    [InlineData(0x41b3de4355555557UL, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696UL, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959UL, "1424953923781206.2")]
    public void Number_OfTheRfc_IsWrittenAlike(ulong bits, string text) => Assert.Equal(text, EcmaScriptNumber.ToText(BitConverter.UInt64BitsToDouble(bits)));

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"\udc00":1}""")]
    [InlineData("""{"a":1e999}""")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{"a":1}//""")]
    [InlineData("""{'a':1}""")]
    [InlineData("")]
    public void Canonical_NotIJson_IsRefusedWithoutQuotingIt(string json)
    {
        var refused = Assert.Throws<FormatException>(() => CanonicalJson.Of(Encoding.UTF8.GetBytes(json)));

        Assert.DoesNotContain("'a'", refused.Message, StringComparison.Ordinal);
        Assert.Null(refused.InnerException);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    [InlineData(100_000, false)]
    public void Canonical_Depth_IsBounded(int depth, bool isRead)
    {
        var json = Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth));

        if (isRead)
        {
            Assert.Equal(json, CanonicalJson.Of(json));
        }
        else
        {
            Assert.Throws<FormatException>(() => CanonicalJson.Of(json));
        }
    }
}
