using System.Security.Cryptography;
using System.Text;
using CityRights.Pseudonymisation;
using CityRights.Tests.Keys;
using CityRights.Tests.Pseudonymisation.Ciphers.Ff1;

namespace CityRights.Tests.Pseudonymisation.FormatPreserving;

/// <summary>The whole way once more, from the formulas in the documentation: what another language needs to make the same outputs.</summary>
public class FormatPreservingDerivationTests
{
    [Fact]
    public void Encrypt_Bsn_IsWhatTheFormulasGive()
    {
        using var service = FormatPreservingServices.Open(IdentifierFormats.Bsn, tenant: "alphen");
        var cipher = service.FormatPreserving("register");
        var key = FieldKey("alphen", "register", "id", "nl-bsn@1");
        foreach (var bsn in CheckedIdentifiers.Draw("nl-bsn", seed: 9).Take(200))
        {
            var body = IndependentFf1.Run(key, 10, [2, 20, 26], [.. bsn[..8].Select(static digit => (ushort)(digit - '0'))], encrypt: true);
            var right = Enumerable.Range(0, 8).Sum(place => (9 - place) * body[place]) % 11;
            Assert.Equal(string.Concat(body) + ((right + 1) % 10), cipher.Encrypt(bsn, [20, 26]));
        }
    }

    [Fact]
    public void Encrypt_Plate_IsWhatTheFormulasGive()
    {
        const string alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        using var service = FormatPreservingServices.Open(IdentifierFormats.Plate, static d => d
            .FormatPreserving("id", FormatPreservingAlphabet.DigitsAndUpperCaseLetters, FormatPreservingServices.Reason, keep: 2));
        var key = FieldKey(Tenants.Default, "register", "id", "plate@1");

        var expected = IndependentFf1.Run(key, 36, [0, (byte)'N', (byte)'L'], [.. "12ABC3".Select(static letter => (ushort)alphabet.IndexOf(letter, StringComparison.Ordinal))], encrypt: true);

        Assert.Equal("NL" + string.Concat(expected.Select(static numeral => alphabet[numeral])), service.FormatPreserving("register").Encrypt("NL:12-ABC-3"));
    }

    private static byte[] FieldKey(string tenant, string domain, string field, string format)
    {
        var domainKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, FixedKeySource.RootOf(1), 32, "CityRights/ps/v1"u8.ToArray(), Join(tenant, domain));
        return HKDF.Expand(HashAlgorithmName.SHA256, domainKey, 32, Join("ff1-aes256", field, format));
    }

    private static byte[] Join(params string[] parts) =>
        [.. parts.SelectMany(static part => new byte[] { 0, 0, 0, (byte)part.Length }.Concat(Encoding.ASCII.GetBytes(part)))];
}
