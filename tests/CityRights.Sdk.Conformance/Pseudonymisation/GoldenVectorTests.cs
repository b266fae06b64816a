using System.Text;
using System.Text.Json;
using CityRights.Pseudonymisation;

namespace CityRights.Conformance.Pseudonymisation;

public class GoldenVectorTests
{
    /// <summary>Above it, a ring of that many versions is not built: the derivation does not depend on the number, and the token text is tested alone.</summary>
    private const int LargestRing = 1000;

    [Fact]
    public void Derivation_EveryVector_GivesEveryStep()
    {
        foreach (var vector in GoldenVectors.Derivations)
        {
            var format = vector.Format();
            var canonical = format.Canonicalise(vector.Text("identifier"));
            Assert.Equal(vector.Text("canonical"), Encoding.UTF8.GetString(canonical));
            Assert.Equal(vector.GetProperty("canonicalVersion").GetInt32(), format.CanonicalVersion);

            var domainKey = new byte[32];
            var fieldKey = new byte[32];
            CityRights.Keys.KeyDerivation.Derive(vector.Bytes("root"), PseudonymDerivation.Salt, vector.Text("tenant"), vector.Text("domain"), domainKey);
            PseudonymDerivation.DeriveFieldKey(domainKey, PseudonymSuites.HmacSha256, vector.Text("field"), format, fieldKey);
            Assert.Equal(vector.Text("domainKey"), Convert.ToHexStringLower(domainKey));
            Assert.Equal(vector.Text("fieldKey"), Convert.ToHexStringLower(fieldKey));

            var value = UInt128.Parse(vector.Text("pseudonym"), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);
            var token = new char[FieldPseudonymiser.MaxTokenLength];
            Assert.True(TokenText.TryWrite(vector.Text("prefix"), vector.GetProperty("keyVersion").GetInt32(), value, token, out var length));
            Assert.Equal(vector.Text("token"), new string(token, 0, length));
        }
    }

    [Fact]
    public void Token_EveryVectorThroughTheFrontDoor_IsAsPublished()
    {
        var tested = 0;
        foreach (var vector in GoldenVectors.Derivations.Where(vector => vector.GetProperty("keyVersion").GetInt32() <= LargestRing))
        {
            using var ring = vector.Ring();
            using var service = new PseudonymisationService(ring, PseudonymDomainDefinition.Create(
                vector.Text("domain"), vector.Text("prefix"), d => d.Field(vector.Text("field"), vector.Format(), valueSpace: 1_000_000)));

            Assert.Equal(vector.Text("token"), service.Field(vector.Text("domain")).ToToken(vector.Text("identifier")));
            tested++;
        }

        Assert.True(tested > 20);
    }

    [Fact]
    public void Identifier_EveryRefusedVector_NamesTheRule()
    {
        foreach (var vector in GoldenVectors.Root.GetProperty("refused").EnumerateArray())
        {
            Assert.True(vector.Text("rule") == vector.Format().Check(vector.Text("identifier"))?.Code, vector.GetRawText());
        }
    }

    [Fact]
    public void Token_EveryRefusedVector_IsNotRead()
    {
        var tokens = GoldenVectors.Root.GetProperty("tokens");
        foreach (JsonElement vector in tokens.GetProperty("refused").EnumerateArray())
        {
            Assert.True(TokenText.TryRead(vector.Text("token"), tokens.Text("prefix"), out _, out _) != TokenFault.None, vector.Text("why"));
        }
    }
}
