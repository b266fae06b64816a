using CityRights.Pseudonymisation;
using CityRights.Tests.Keys;

namespace CityRights.Tests.Pseudonymisation.Domains;

public class DomainRulesTests
{
    private static readonly Action<PseudonymDomainBuilder> Plate = d => d.Field(IdentifierFormats.Plate);

    [Fact]
    public void Open_SoundDomains_ListsThem()
    {
        using var service = Open(TestDomains.Parking, TestDomains.YouthCare);

        Assert.Equal(["parking", "youth-care"], service.Domains.Select(domain => domain.Id));
        Assert.Equal("PseudonymisationService(default, 2 domains)", service.ToString());
    }

    [Fact]
    public void Open_ReservedDomain_IsRefused()
    {
        AssertRefused("CRT-PSEUDONYMISATION-001", PseudonymDomainDefinition.Create("subject", "sub", Plate));
        AssertRefused("CRT-PSEUDONYMISATION-001", PseudonymDomainDefinition.Create("residents", "subject", Plate));
    }

    [Fact]
    public void Open_SharedId_IsRefused() => AssertRefused(
        "CRT-PSEUDONYMISATION-002", PseudonymDomainDefinition.Create("parking", "a", Plate), PseudonymDomainDefinition.Create("parking", "b", Plate));

    [Fact]
    public void Open_SharedPrefix_IsRefused() => AssertRefused(
        "CRT-PSEUDONYMISATION-003", PseudonymDomainDefinition.Create("parking", "a", Plate), PseudonymDomainDefinition.Create("libraries", "a", Plate));

    [Fact]
    public void Open_NoField_IsRefused() => AssertRefused("CRT-PSEUDONYMISATION-004", PseudonymDomainDefinition.Create("parking", "a", _ => { }));

    [Fact]
    public void Open_FieldTwiceWithOtherContent_IsRefused() => AssertRefused(
        "CRT-PSEUDONYMISATION-005",
        PseudonymDomainDefinition.Create("parking", "a", Plate),
        PseudonymDomainDefinition.Create("parking", "a", d => d.Field("plate", IdentifierFormats.Plate.InCountry("NL"))));

    [Fact]
    public void Open_TextWithoutValueSpace_IsRefused() => AssertRefused(
        "CRT-PSEUDONYMISATION-006", PseudonymDomainDefinition.Create("parking", "a", d => d.Field(IdentifierFormats.Text)));

    [Fact]
    public void Open_SmallValueSpace_IsRefusedUnlessAReasonIsGiven()
    {
        AssertRefused("CRT-PSEUDONYMISATION-007", PseudonymDomainDefinition.Create("parking", "a", d => d.Field("zone", IdentifierFormats.Text, 99_999)));
        AssertRefused("CRT-PSEUDONYMISATION-007", PseudonymDomainDefinition.Create("parking", "a", d => d.Field("plate", IdentifierFormats.Plate, 5_000)));
        Open(PseudonymDomainDefinition.Create("parking", "a", d => d.Field("zone", IdentifierFormats.Text, 100_000))).Dispose();
        Open(PseudonymDomainDefinition.Create("parking", "a", d => d.Field("zone", IdentifierFormats.Text, 10, "a test"))).Dispose();
    }

    [Fact]
    public void Open_SeveralProblems_ListsThemAll()
    {
        var exception = Assert.Throws<CityRightsException>(() => Open(
            PseudonymDomainDefinition.Create("parking", "a", _ => { }),
            PseudonymDomainDefinition.Create("libraries", "a", d => d.Field(IdentifierFormats.Text))));

        Assert.Contains("CRT-PSEUDONYMISATION-003", exception.Message, StringComparison.Ordinal);
        Assert.Contains("CRT-PSEUDONYMISATION-004", exception.Message, StringComparison.Ordinal);
        Assert.Contains("CRT-PSEUDONYMISATION-006", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_SameDomainTwice_IsMerged()
    {
        using var service = Open(
            PseudonymDomainDefinition.Create("parking", "a", Plate),
            PseudonymDomainDefinition.Create("parking", "a", d => d.Field(IdentifierFormats.Plate).Field(IdentifierFormats.EMail)));

        Assert.Equal(["plate", "e-mail"], Assert.Single(service.Domains).Fields.Select(field => field.Id));
    }

    [Fact]
    public void Domain_NotDeclaredOrOfAnotherPrefix_IsRefused()
    {
        using var service = Open(PseudonymDomainDefinition.Create("youth-care", "other", Plate));

        Assert.Throws<ArgumentException>(() => service.Domain<ParkingDomain>());
        Assert.Throws<ArgumentException>(() => service.Domain<YouthCareDomain>());
    }

    [Fact]
    public void Open_DisposedRing_Throws()
    {
        var ring = FixedKeySource.Ring();
        ring.Dispose();

        Assert.Throws<ObjectDisposedException>(() => new PseudonymisationService(ring));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("A")]
    [InlineData("a_b")]
    [InlineData("a-b")]
    [InlineData("ä")]
    [InlineData("abcdefghijklm")]
    public void Define_BadPrefix_IsWrongUse(string prefix) => Assert.Throws<ArgumentException>(() => PseudonymDomainDefinition.Create("parking", prefix, Plate));

    [Fact]
    public void Define_BadFields_AreWrongUse()
    {
        Assert.Throws<ArgumentException>(() => PseudonymDomainDefinition.Create("Parking", "a", Plate));
        Assert.Throws<ArgumentException>(() => PseudonymDomainDefinition.Create("parking", "a", d => d.Field("No Field", IdentifierFormats.Plate)));
        Assert.Throws<ArgumentNullException>(() => PseudonymDomainDefinition.Create("parking", "a", d => d.Field("a", null!)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PseudonymDomainDefinition.Create("parking", "a", d => d.Field("a", IdentifierFormats.Text, 0)));
        Assert.Throws<ArgumentException>(() => PseudonymDomainDefinition.Create("parking", "a", d => d.Field("a", IdentifierFormats.Text, 5, " ")));
    }

    [Fact]
    public void Definition_EqualContent_IsEqual()
    {
        Assert.Equal(PseudonymDomainDefinition.Create("parking", "a", Plate), PseudonymDomainDefinition.Create("parking", "a", d => d.Field(IdentifierFormats.Plate).Field(IdentifierFormats.Plate)));
        Assert.NotEqual(PseudonymDomainDefinition.Create("parking", "a", Plate), PseudonymDomainDefinition.Create("parking", "b", Plate));
    }

    private static PseudonymisationService Open(params PseudonymDomainDefinition[] domains) => new(FixedKeySource.Ring(), domains);

    private static void AssertRefused(string code, params PseudonymDomainDefinition[] domains) =>
        Assert.Equal(code, Assert.Throws<CityRightsException>(() => Open(domains)).Code);
}
