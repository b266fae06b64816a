using System.Security.Cryptography;
using System.Text;
using CityRights.Pseudonymisation;

namespace CityRights.Tests.Pseudonymisation.Reidentification;

public sealed class ReidentificationApproverTests
{
    [Fact]
    public void FromPem_AnythingButAPublicKeyOnP256_IsRefused()
    {
        using var p256 = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create(2048);
        foreach (var pem in new[]
        {
            p384.ExportSubjectPublicKeyInfoPem(), rsa.ExportSubjectPublicKeyInfoPem(), p256.ExportPkcs8PrivateKeyPem(), p256.ExportECPrivateKeyPem(), "no key", "-----BEGIN PUBLIC KEY-----\n!\n-----END PUBLIC KEY-----",
            p256.ExportSubjectPublicKeyInfoPem().Replace("PUBLIC KEY", "CERTIFICATE", StringComparison.Ordinal),
        })
        {
            var failure = Assert.Throws<CityRightsException>(() => ReidentificationApprover.FromPem("m.bakker", pem));
            Assert.Equal("CRT-PSEUDONYMISATION-044", failure.Code);
            Assert.Null(failure.InnerException);
        }

        Assert.Equal("m.bakker", ReidentificationApprover.FromPem("M.Bakker", p256.ExportSubjectPublicKeyInfoPem()).Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("а.bakker")] // a Cyrillic letter
    [InlineData("-x")]
    [InlineData("x\n")]
    public void FromPem_NameNotOfItsForm_IsWrongUse(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.ThrowsAny<ArgumentException>(() => ReidentificationApprover.FromPem(name, key.ExportSubjectPublicKeyInfoPem()));
    }

    [Fact]
    public void Statement_OfARequest_IsWhatTheDocumentationShows()
    {
        var request = new ReidentificationCase
        {
            Id = Guid.Parse("00112233445566778899aabbccddeeff"),
            Token = "park_r1_TOKEN",
            Purpose = "fraud",
            Reason = "zaak 2026-117",
            Requester = "j.devries",
            RequestedAt = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
            ExpiresAt = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero),
        };

        Assert.Equal(
            "CityRights re-identification approval, version 1\ntenant: alphen\nrequest: 00112233445566778899aabbccddeeff\ntoken: park_r1_TOKEN\npurpose: fraud\nreason: zaak 2026-117\n"
                + "requested by: j.devries\nrequested at: 2026-03-02T09:00:00.0000000Z\nexpires at: 2026-03-03T09:00:00.0000000Z\napproved by: m.bakker\n",
            ReidentificationStatement.Of(request, "alphen", "M.Bakker"));
    }

    [Fact]
    public void Sign_KeyOnAnotherCurve_IsRefused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Assert.Throws<ArgumentException>(() => ReidentificationStatement.Sign("text", key));
    }

    [Fact]
    public void Sign_Statement_IsVerifiedByThePlatformAsEs256()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signature = ReidentificationStatement.Sign("text\n", key);

        Assert.Equal(64, signature.Length);
        Assert.True(key.VerifyData(Encoding.UTF8.GetBytes("text\n"), signature, HashAlgorithmName.SHA256));
        Assert.Equal(signature, ReidentificationStatement.FromText(ReidentificationStatement.ToText(signature)));
        Assert.Empty(ReidentificationStatement.FromText("x"));
        Assert.Empty(ReidentificationStatement.FromText(new string('!', 86)));
    }
}
