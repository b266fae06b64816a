using CityRights.Pseudonymisation;
using CityRights.Tests.Keys;

namespace CityRights.Tests.Pseudonymisation.FormatPreserving;

public class FormatPreservingCipherTests
{
    /// <summary>Passes the 11-test; 999 begins the numbers set apart for tests.</summary>
    private const string Bsn = "999990019";

    [Fact]
    public void Encrypt_SameIdentifier_IsTheSameInEverySpellingAndService()
    {
        using var one = FormatPreservingServices.Open(IdentifierFormats.Bsn);
        using var other = FormatPreservingServices.Open(IdentifierFormats.Bsn);

        Assert.Equal(one.FormatPreserving("register").Encrypt(Bsn), other.FormatPreserving("register", "id", 1).Encrypt(" 999.990.019 "));
    }

    [Fact]
    public void Encrypt_OtherTenantDomainVersionOrTweak_GivesAnother()
    {
        using var service = FormatPreservingServices.Open(IdentifierFormats.Bsn, versions: 2);
        using var tenant = FormatPreservingServices.Open(IdentifierFormats.Bsn, versions: 2, tenant: "alphen");
        using var domain = FormatPreservingServices.Open(IdentifierFormats.Bsn, versions: 2, domain: "other");
        var cipher = service.FormatPreserving("register");

        string[] outputs =
        [
            cipher.Encrypt(Bsn),
            cipher.Encrypt(Bsn, [0]),
            cipher.Encrypt(Bsn, [0, 0]),
            cipher.Encrypt(Bsn, [1]),
            service.FormatPreserving("register", keyVersion: 1).Encrypt(Bsn),
            tenant.FormatPreserving("register").Encrypt(Bsn),
            domain.FormatPreserving("other").Encrypt(Bsn),
        ];

        Assert.Equal(outputs.Length, outputs.Distinct().Count());
        Assert.Equal(2, cipher.KeyVersion);
    }

    [Fact]
    public void Decrypt_OtherTweakOrVersion_IsNotTheIdentifier()
    {
        using var service = FormatPreservingServices.Open(IdentifierFormats.Bsn, versions: 2);
        var cipher = service.FormatPreserving("register");
        var output = cipher.Encrypt(Bsn, [1]);

        Assert.Equal(Bsn, cipher.Decrypt(output, [1]));
        Assert.NotEqual(Bsn, cipher.Decrypt(output, [2]));
        Assert.NotEqual(Bsn, cipher.Decrypt(output));
        Assert.NotEqual(Bsn, service.FormatPreserving("register", keyVersion: 1).Decrypt(output, [1]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("99999001")]
    [InlineData("9999900190")]
    [InlineData("99999001\u00E9")]
    [InlineData("99999001X")]
    [InlineData(Bsn)]
    public void Decrypt_NoOutputOfThisField_GivesNothing(string text)
    {
        using var service = FormatPreservingServices.Open(IdentifierFormats.Bsn);

        Assert.Null(service.FormatPreserving("register").Decrypt(text));
    }

    [Fact]
    public void TryEncrypt_InvalidIdentifierOrLittleRoom_SaysSo()
    {
        using var service = FormatPreservingServices.Open(IdentifierFormats.Bsn);
        var cipher = service.FormatPreserving("register");
        var output = new char[8];

        Assert.Equal("nl-bsn.check", cipher.TryEncrypt("999990018", output, out var length).Rule?.Code);
        Assert.Equal(PseudonymisationOutcome.DestinationTooShort, cipher.TryEncrypt(Bsn, output, out length).Outcome);
        Assert.Equal(0, length);
        Assert.All(output, static character => Assert.Equal('\0', character));
        var exception = Assert.Throws<InvalidIdentifierException>(() => cipher.Encrypt("999990018"));
        Assert.DoesNotContain("99999", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Encrypt_TweakOfNineBytes_IsRefused()
    {
        using var service = FormatPreservingServices.Open(IdentifierFormats.Bsn);
        var cipher = service.FormatPreserving("register");

        cipher.Encrypt(Bsn, new byte[8]);
        Assert.Throws<ArgumentException>(() => cipher.Encrypt(Bsn, new byte[9]));
        Assert.Throws<ArgumentException>(() => cipher.EncryptMany([Bsn], new string?[1], tweak: new byte[9]));
        Assert.Throws<ArgumentException>(() => cipher.Decrypt(Bsn, new byte[9]));
    }

    [Fact]
    public void FormatPreserving_WrongNames_AreRefused()
    {
        using var service = new PseudonymisationService(FixedKeySource.Ring(), PseudonymDomainDefinition.Create("register", "reg", static d => d
            .Field("bsn", IdentifierFormats.Bsn).Field("other", IdentifierFormats.Bsn).FormatPreserving("bsn")));

        Assert.Throws<ArgumentException>(() => service.FormatPreserving("nowhere", "bsn"));
        Assert.Throws<ArgumentException>(() => service.FormatPreserving("register", "nothing"));
        Assert.Throws<ArgumentException>(() => service.FormatPreserving("register"));
        Assert.Equal("CRT-PSEUDONYMISATION-024", Assert.Throws<CityRightsException>(() => service.FormatPreserving("register", "other")).Code);
        Assert.Equal("CRT-PSEUDONYMISATION-013", Assert.Throws<CityRightsException>(() => service.FormatPreserving("register", "bsn", 2)).Code);
    }

    [Fact]
    public void Encrypt_AfterTheServiceOrTheKeysEnded_IsRefused()
    {
        var ring = FixedKeySource.Ring();
        var service = new PseudonymisationService(ring, PseudonymDomainDefinition.Create("register", "reg", static d => d.Field(IdentifierFormats.Bsn).FormatPreserving("nl-bsn")));
        var cipher = service.FormatPreserving("register");
        cipher.Encrypt(Bsn);
        service.Dispose();
        Assert.Throws<ObjectDisposedException>(() => cipher.Encrypt(Bsn));

        var second = new PseudonymisationService(ring, service.Domains);
        cipher = second.FormatPreserving("register");
        ring.Dispose();
        Assert.Throws<ObjectDisposedException>(() => cipher.Encrypt(Bsn));
        Assert.Throws<ObjectDisposedException>(() => second.FormatPreserving("register"));
    }

    [Fact]
    public void Encrypt_FromManyThreads_IsWhatOneGives()
    {
        using var service = FormatPreservingServices.Open(IdentifierFormats.Bsn);
        var cipher = service.FormatPreserving("register");
        var identifiers = CheckedIdentifiers.Draw("nl-bsn", seed: 5).Take(2_000).ToArray();
        var expected = identifiers.Select(identifier => cipher.Encrypt(identifier)).ToArray();

        var actual = identifiers.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(identifier => cipher.Encrypt(identifier)).ToArray();

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void ToString_OfACipher_NamesNoKeyAndNobody()
    {
        using var service = FormatPreservingServices.Open(IdentifierFormats.Bsn);

        Assert.Equal("FormatPreservingCipher(register, id, nl-bsn)", service.FormatPreserving("register").ToString());
    }
}
