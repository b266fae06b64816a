using CityRights.Pseudonymisation;
using CityRights.Tests.Keys;

namespace CityRights.Tests.Pseudonymisation.Suites;

/// <summary>A change of suite is a rotation: nobody gets a second identity.</summary>
public class PseudonymSuiteChoiceTests
{
    [Fact]
    public void Change_FromAKeyVersionOn_FindsWhatTheOlderSuiteMade()
    {
        using var before = Open(1, d => d);
        using var after = Open(2, d => d.Suite(PseudonymSuites.Aes256Cmac, fromKeyVersion: 2));
        using var cmacAlone = Open(2, d => d.Suite(PseudonymSuites.Aes256Cmac));
        var stored = before.Domain<ParkingDomain>().Pseudonymise("12-ABC-3");

        var candidates = after.Domain<ParkingDomain>().CandidatesFor("12-ABC-3");

        Assert.Equal([2, 1], candidates.Select(candidate => candidate.KeyVersion));
        Assert.Equal(stored, candidates[1]);
        Assert.Equal(after.Domain<ParkingDomain>().Pseudonymise("12-ABC-3"), candidates[0]);
        Assert.Equal(cmacAlone.Domain<ParkingDomain>().Pseudonymise("12-ABC-3"), candidates[0]);
    }

    [Fact]
    public void Choice_EachVersion_HasOneSuite()
    {
        var choice = new PseudonymSuiteChoice(PseudonymSuites.HmacSha256, 3, PseudonymSuites.Aes256Cmac);

        Assert.Equal(PseudonymSuites.Aes256Cmac, choice.Of(2));
        Assert.Equal(PseudonymSuites.HmacSha256, choice.Of(3));
        Assert.Equal("aes256-cmac-128, from key version 3 on hmac-sha256-128", choice.ToString());
        Assert.Equal("hmac-sha256-128", PseudonymSuiteChoice.Default.ToString());
    }

    [Fact]
    public void Declarations_ThatContradictEachOther_StopTheStart()
    {
        var hmac = PseudonymDomainDefinition.Of<ParkingDomain>(d => d.Suite(PseudonymSuites.HmacSha256).Field(IdentifierFormats.Plate));
        var cmac = PseudonymDomainDefinition.Of<ParkingDomain>(d => d.Suite(PseudonymSuites.Aes256Cmac).Field(IdentifierFormats.Plate));
        var document = PseudonymDomainDefinition.Of<ParkingDomain>(d => d.Policy(PseudonymPolicy.PerDocument).Field(IdentifierFormats.Plate));
        var silent = PseudonymDomainDefinition.Of<ParkingDomain>(d => d.Field("permit", IdentifierFormats.EMail));
        using var ring = FixedKeySource.Ring();

        Assert.Equal("CRT-PSEUDONYMISATION-060", Assert.Throws<CityRightsException>(() => new PseudonymisationService(ring, hmac, cmac)).Code);
        using var merged = new PseudonymisationService(ring, silent, cmac, document);
        Assert.Equal(PseudonymSuites.Aes256Cmac, merged.Domains.Single().Suite.Suite);
        Assert.Equal(PseudonymPolicy.PerDocument, merged.Domains.Single().Policy);
        Assert.Equal(["permit", "plate"], merged.Domains.Single().Fields.Select(field => field.Id));
    }

    [Fact]
    public void Suite_WrongUse_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PseudonymDomainDefinition.Of<ParkingDomain>(d => d.Suite(PseudonymSuites.Aes256Cmac, fromKeyVersion: 0)));
        Assert.Throws<ArgumentNullException>(() => PseudonymDomainDefinition.Of<ParkingDomain>(d => d.Suite(null!)));
        Assert.Throws<ArgumentException>(() => new Microsoft.Extensions.DependencyInjection.ServiceCollection().AddCityRights(
            city => city.AddPseudonymisation(x => x.Subjects(d => d.Suite(PseudonymSuites.Aes256Cmac)))));
    }

    private static PseudonymisationService Open(int versions, Func<PseudonymDomainBuilder, PseudonymDomainBuilder> declare) => new(
        FixedKeySource.Ring(versions), PseudonymDomainDefinition.Of<ParkingDomain>(d => declare(d).Field("plate", IdentifierFormats.Plate.InCountry("NL"))));
}
