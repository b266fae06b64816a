using System.Text.Json;
using CityRights.Pseudonymisation;
using CityRights.Tests.Keys;
using CityRights.Tests.Pseudonymisation.Engine;

namespace CityRights.Tests.Pseudonymisation.Scopes;

public sealed class DocumentTests : IDisposable
{
    private readonly PseudonymisationService _service = Open(versions: 2);

    public void Dispose() => _service.Dispose();

    [Fact]
    public void Document_SamePersonTwice_LinksInsideItAndNowhereElse()
    {
        using var report = _service.Document<ParkingDomain>("report-2026-11");
        using var again = _service.Document<ParkingDomain>("report-2026-11");
        using var other = _service.Document<ParkingDomain>("report-2026-12");
        var plates = Enumerable.Range(0, 1000).Select(number => $"NL:{number:000}-ABC").ToArray();
        var first = plates.Select(plate => report.Pseudonymise(plate)).ToArray();

        Assert.Equal(first, plates.Select(plate => again.Pseudonymise(plate.ToLowerInvariant())));
        Assert.Equal(1000, first.Distinct().Count());
        Assert.Empty(first.Select(Body).Intersect(plates.Select(plate => Body(other.Pseudonymise(plate)))));
        Assert.Equal("D2", report.Scope);
    }

    [Fact]
    public void Document_Derivation_EqualsAnIndependentImplementation()
    {
        using var report = _service.Document<ParkingDomain>("Bericht Zürich");
        var key = IndependentDerivation.DocumentFieldKey(FixedKeySource.RootOf(2), Tenants.Default, "parking", "Bericht Zürich", "hmac-sha256-128", "plate", "plate", 1);

        Assert.Equal(
            new ScopedPseudonym<ParkingDomain>(ScopeName.CodeOf("D2"), IndependentDerivation.First128(IndependentDerivation.Hmac(key, IndependentDerivation.Lp("NL12ABC3")))),
            report.Pseudonymise("NL:12-ABC-3"));
    }

    [Fact]
    public void Document_OlderKeyVersion_IsMadeAgain()
    {
        using var before = Open(versions: 1);
        using var then = before.Document<ParkingDomain>("d");
        using var now = _service.Document<ParkingDomain>("d", keyVersion: 1);

        Assert.Equal(then.Pseudonymise("NL:12-ABC-3"), now.Pseudonymise("NL:12-ABC-3"));
        Assert.Throws<CityRightsException>(() => _service.Document<ParkingDomain>("d", keyVersion: 7));
    }

    [Fact]
    public void Document_TwoTenantsOrDomains_HaveNothingInCommon()
    {
        using var other = Open(versions: 2, "alphen");
        using var here = _service.Document<ParkingDomain>("d");
        using var there = other.Document<ParkingDomain>("d");
        using var youth = _service.Document<YouthCareDomain>("d");

        var bodies = new[] { here.Pseudonymise("NL:12-ABC-3").ToToken(), there.Pseudonymise("NL:12-ABC-3").ToToken(), youth.Pseudonymise("NL:12-ABC-3").ToToken() };

        Assert.Equal(3, bodies.Select(token => token[(token.LastIndexOf('_') + 1)..^1]).Distinct().Count());
    }

    [Fact]
    public void Document_Column_IsWhatTheSingleCallMakes()
    {
        using var report = _service.Document<ParkingDomain>("d");
        string?[] column = ["NL:12-ABC-3", "12-ABC-3", null, "NL:99-XYZ-9"];
        var (pseudonyms, statuses) = (new ScopedPseudonym<ParkingDomain>[4], new PseudonymisationStatus[4]);

        Assert.Equal(2, report.PseudonymiseMany(column, pseudonyms, statuses));

        for (var row = 0; row < column.Length; row++)
        {
            Assert.Equal(statuses[row], report.TryPseudonymise(column[row], out var single));
            Assert.Equal(pseudonyms[row], single);
        }
    }

    [Fact]
    public void Policy_OfTheDomain_RefusesEveryOtherWay()
    {
        using var deterministic = TestDomains.Open();

        Assert.Equal("CRT-PSEUDONYMISATION-061", Assert.Throws<CityRightsException>(() => _service.Domain<ParkingDomain>()).Code);
        Assert.Equal("CRT-PSEUDONYMISATION-061", Assert.Throws<CityRightsException>(() => _service.Field("parking")).Code);
        Assert.Equal("CRT-PSEUDONYMISATION-061", Assert.Throws<CityRightsException>(() => _service.Epochs<ParkingDomain>(new InMemoryEpochKeyStore())).Code);
        Assert.Equal("CRT-PSEUDONYMISATION-061", Assert.Throws<CityRightsException>(() => deterministic.Document<ParkingDomain>("d")).Code);
    }

    [Fact]
    public void Document_IdThatIsNone_IsWrongUse()
    {
        foreach (var id in new[] { "", "\uD800", "a\nb", new string('d', 257) })
        {
            Assert.Throws<ArgumentException>(() => _service.Document<ParkingDomain>(id));
        }
    }

    [Fact]
    public void Document_AfterDisposal_MakesNothing()
    {
        var report = _service.Document<ParkingDomain>("d");
        report.Pseudonymise("NL:12-ABC-3");
        report.Dispose();

        Assert.Throws<ObjectDisposedException>(() => report.Pseudonymise("NL:12-ABC-3"));
        Assert.Throws<ObjectDisposedException>(() => report.TryPseudonymise("NL:12-ABC-3", out _));
    }

    [Fact]
    public void Json_OfAScopedPseudonym_IsItsToken()
    {
        using var report = _service.Document<ParkingDomain>("d");
        var pseudonym = report.Pseudonymise("NL:12-ABC-3");

        Assert.Equal($"\"{pseudonym.ToToken()}\"", JsonSerializer.Serialize(pseudonym));
        Assert.Equal(pseudonym, JsonSerializer.Deserialize<ScopedPseudonym<ParkingDomain>>(JsonSerializer.Serialize(pseudonym)));
        Assert.Equal(pseudonym, JsonSerializer.Deserialize<Dictionary<ScopedPseudonym<ParkingDomain>, int>>(JsonSerializer.Serialize(new Dictionary<ScopedPseudonym<ParkingDomain>, int> { [pseudonym] = 1 }))!.Keys.Single());
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Pseudonym<ParkingDomain>>(JsonSerializer.Serialize(pseudonym)));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ScopedPseudonym<YouthCareDomain>>(JsonSerializer.Serialize(pseudonym)));
    }

    private static string Body(ScopedPseudonym<ParkingDomain> pseudonym) => pseudonym.ToToken()[^27..^1];

    private static PseudonymisationService Open(int versions, string tenant = Tenants.Default) => new(
        FixedKeySource.Ring(versions, tenant),
        PseudonymDomainDefinition.Of<ParkingDomain>(d => d.Policy(PseudonymPolicy.PerDocument).Field("plate", IdentifierFormats.Plate)),
        PseudonymDomainDefinition.Of<YouthCareDomain>(d => d.Policy(PseudonymPolicy.PerDocument).Field("plate", IdentifierFormats.Plate)));
}
