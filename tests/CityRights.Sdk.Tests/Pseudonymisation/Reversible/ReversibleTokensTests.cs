using System.Text;
using System.Text.Json;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Tests.Keys;

namespace CityRights.Tests.Pseudonymisation.Reversible;

public sealed class ReversibleTokensTests : IDisposable
{
    private readonly KeyRing _ring = FixedKeySource.Ring(2);
    private readonly PseudonymisationService _service;
    private readonly ReversibleTokens _tokens;
    private readonly IReversibleTokeniser<ParkingDomain> _parking;

    public ReversibleTokensTests()
    {
        _service = new(_ring, TestDomains.Parking, TestDomains.YouthCare);
        _tokens = new(_ring, _service);
        _parking = _tokens.Domain<ParkingDomain>();
    }

    [Fact]
    public void Tokenise_SpellingsOfOneIdentifier_GiveOneToken()
    {
        var token = _parking.Tokenise("NL:12-ABC-3", "plate");

        Assert.Equal(token, _parking.Tokenise("NL: 12 abc 3", "plate"));
        Assert.NotEqual(token, _parking.Tokenise("NL:12-ABC-4", "plate"));
        Assert.StartsWith("park_r2_", token.ToToken(), StringComparison.Ordinal);
        Assert.Equal(2, token.KeyVersion);
        Assert.Equal(token, ReversibleToken<ParkingDomain>.Parse(token.ToToken()));
    }

    [Fact]
    public void Tokenise_OtherFieldDomainTenantOrVersion_SharesNothing()
    {
        using var elsewhere = FixedKeySource.Ring(2, "alphen");
        using var service = new PseudonymisationService(elsewhere, TestDomains.Parking, TestDomains.YouthCare);
        using var others = new ReversibleTokens(elsewhere, service);
        string[] bodies =
        [
            Body(_parking.Tokenise("4711", "permit").ToToken()), Body(_tokens.Domain<YouthCareDomain>().Tokenise("4711").ToToken()),
            Body(others.Domain<ParkingDomain>().Tokenise("4711", "permit").ToToken()), Body(_parking.CandidatesFor("4711", "permit")[1].ToToken()),
        ];

        Assert.Equal(4, bodies.Distinct().Count());
    }

    [Fact]
    public void CandidatesFor_TwoLiveVersions_GivesTheCurrentFirst()
    {
        var candidates = _parking.CandidatesFor("NL:12-ABC-3", "plate");

        Assert.Equal([2, 1], candidates.Select(token => token.KeyVersion));
        Assert.Equal(_parking.Tokenise("NL:12-ABC-3", "plate"), candidates[0]);
    }

    [Fact]
    public void TokeniseMany_EveryRow_IsWhatTheSingleCallMakes()
    {
        string?[] rows = [.. Enumerable.Range(0, 300).Select(number => $"NL:{number:000}-AB-1"), null, "12_3"];
        var (tokens, statuses) = (new ReversibleToken<ParkingDomain>[rows.Length], new PseudonymisationStatus[rows.Length]);

        Assert.Equal(2, _parking.TokeniseMany(rows, tokens, statuses, "plate"));

        for (var row = 0; row < rows.Length; row++)
        {
            Assert.Equal(_parking.TryTokenise(rows[row], out var single, "plate"), statuses[row]);
            Assert.Equal(single, tokens[row]);
        }

        Assert.Throws<InvalidIdentifierException>(() => _parking.TokeniseMany(rows, tokens, field: "plate"));
        Assert.All(tokens, token => Assert.True(token.IsDefault));
        Assert.Throws<ArgumentException>(() => _parking.TokeniseMany(rows, new ReversibleToken<ParkingDomain>[1], field: "plate"));
    }

    [Fact]
    public void Seal_Derivation_IsAsDocumented()
    {
        // K_d and K by an independent derivation, associated data LP(tenant) LP(domain) LP(field) LP(version), no nonce.
        var key = IndependentKey(FixedKeySource.RootOf(2), "aes256-siv", 64);
        using var cipher = new AesSiv(key);
        var expected = new byte[16 + 8];
        cipher.Seal(Lp("default", "parking", "plate", "2"), Encoding.UTF8.GetBytes("NL12ABC3"), expected);

        var token = _parking.Tokenise("NL:12-ABC-3", "plate");
        var bytes = new byte[token.ByteLength];
        token.WriteBytes(bytes);

        Assert.Equal(expected, bytes[4..]);
        Assert.Equal(token, ReversibleToken<ParkingDomain>.FromBytes(bytes));
    }

    [Fact]
    public void TokenOfOtherFields_DoesNotOpenThere()
    {
        using var domain = new ReversibleDomain(_ring, TestDomains.Parking);
        var (plate, holder) = (domain.Engine(domain.Field("plate"), 2), domain.Engine(domain.Field("holder"), 2));
        Assert.Null(plate.TrySeal("NL:12-ABC-3", out var sealedBytes));

        using var opened = plate.TryOpen(sealedBytes);

        Assert.Equal("NL12ABC3", Encoding.UTF8.GetString(opened!.Span));
        Assert.Null(holder.TryOpen(sealedBytes));
        Assert.Null(domain.Engine(domain.Field("plate"), 1).TryOpen(sealedBytes));
        for (var bit = 0; bit < sealedBytes.Length * 8; bit++)
        {
            var altered = sealedBytes.ToArray();
            altered[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(plate.TryOpen(altered));
        }
    }

    [Fact]
    public void Text_OfToken_IsRedacted()
    {
        var token = _parking.Tokenise("NL:12-ABC-3", "plate");

        Assert.Equal("ReversibleToken(parking, redacted)", $"{token}");
        Assert.Equal("ReversibleToken(parking, nobody)", default(ReversibleToken<ParkingDomain>).ToString());
        Assert.False(typeof(IFormattable).IsAssignableFrom(typeof(ReversibleToken<ParkingDomain>)));
        Assert.Throws<InvalidOperationException>(() => default(ReversibleToken<ParkingDomain>).ToToken());
        Assert.DoesNotContain(token.ToToken(), Assert.Throws<FormatException>(() => ReversibleToken<YouthCareDomain>.Parse(token.ToToken())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_Token_RoundTripsAndRefusesOthers()
    {
        var token = _parking.Tokenise("NL:12-ABC-3", "plate");
        var pseudonym = _service.Domain<ParkingDomain>().Pseudonymise("NL:12-ABC-3", "plate");

        Assert.Equal(token, JsonSerializer.Deserialize<ReversibleToken<ParkingDomain>>(JsonSerializer.Serialize(token)));
        Assert.Equal(2, JsonSerializer.Deserialize<Dictionary<ReversibleToken<ParkingDomain>, int>>(JsonSerializer.Serialize(new Dictionary<ReversibleToken<ParkingDomain>, int> { [token] = 2 }))![token]);
        foreach (var json in new[] { "1", "null", "{}", "\"\"", $"\"{pseudonym.ToToken()}\"", $"\"\\u0070{token.ToToken()[1..]}\"", $"\"{new string('x', 10_000)}\"" })
        {
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ReversibleToken<ParkingDomain>>(json));
        }
    }

    [Fact]
    public void Tokeniser_HasNoWayBack() => Assert.DoesNotContain(
        typeof(IReversibleTokeniser<ParkingDomain>).GetMethods().Concat(typeof(ReversibleTokens).GetMethods()),
        method => method.Name.Contains("Open", StringComparison.Ordinal) || method.Name.StartsWith("De", StringComparison.Ordinal) || method.Name.Contains("Reveal", StringComparison.Ordinal));

    [Fact]
    public void Tokenise_AfterTheRingsDisposal_Throws()
    {
        _ = _parking.Tokenise("NL:12-ABC-3", "plate");
        _ring.Dispose();

        Assert.Throws<ObjectDisposedException>(() => _parking.Tokenise("NL:12-ABC-3", "plate"));
    }

    [Fact]
    public void Domain_NotAmongThoseNamed_IsRefused()
    {
        using var only = new ReversibleTokens(_ring, _service, "parking");

        Assert.Throws<ArgumentException>(() => only.Domain<YouthCareDomain>());
        Assert.Throws<ArgumentException>(() => new ReversibleTokens(_ring, _service, "no-such"));
        Assert.Throws<ArgumentException>(() => _parking.Tokenise("x", "no-such"));
        Assert.Throws<ArgumentException>(() => _parking.Tokenise("x"));
    }

    public void Dispose()
    {
        _tokens.Dispose();
        _service.Dispose();
        _ring.Dispose();
    }

    private static string Body(string token) => token[(token.LastIndexOf('_') + 1)..];

    private static byte[] Lp(params string[] parts) => [.. parts.SelectMany(part => new byte[] { 0, 0, 0, (byte)part.Length }.Concat(Encoding.UTF8.GetBytes(part)))];

    private static byte[] IndependentKey(byte[] root, string suite, int length)
    {
        var domainKey = System.Security.Cryptography.HKDF.DeriveKey(
            System.Security.Cryptography.HashAlgorithmName.SHA256, root, 32, Encoding.ASCII.GetBytes("CityRights/ps/v1"), Lp("default", "parking"));
        return System.Security.Cryptography.HKDF.Expand(System.Security.Cryptography.HashAlgorithmName.SHA256, domainKey, length, Lp(suite, "plate", "plate@1"));
    }
}
