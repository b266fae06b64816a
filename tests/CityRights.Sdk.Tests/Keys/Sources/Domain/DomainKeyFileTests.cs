using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Testing;
using CityRights.Tests.Pseudonymisation;

namespace CityRights.Tests.Keys;

public sealed class DomainKeyFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string City => _folder.PathOf("city.keys");

    private string Department => _folder.PathOf("youth-care.domain-keys");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ring_OfTheDepartment_MakesAndFindsTheCitysPseudonyms()
    {
        await MakeAsync();
        using var city = KeyRing.Open(KeyFile.Source(City), "alphen");
        using var department = KeyRing.Open(DomainKeyFile.Source(Department), "alphen");
        using var all = new PseudonymisationService(city, TestDomains.Parking, TestDomains.YouthCare);
        using var own = new PseudonymisationService(department, TestDomains.YouthCare);

        foreach (var person in Enumerable.Range(0, 500).Select(number => $"person {number}"))
        {
            Assert.Equal(
                all.Domain<YouthCareDomain>().CandidatesFor(person).AsEnumerable(), own.Domain<YouthCareDomain>().CandidatesFor(person));
        }

        Assert.Equal(city.Versions.Select(version => version.Fingerprint), department.Versions.Select(version => version.Fingerprint));
        Assert.Equal([4, 3], department.LiveVersions);
    }

    [Fact]
    public async Task Ring_OfTheDepartment_RefusesEverythingElse()
    {
        await MakeAsync();
        using var ring = KeyRing.Open(DomainKeyFile.Source(Department), "alphen");
        using var own = new PseudonymisationService(ring, TestDomains.YouthCare);

        AssertRefused(() => _ = new PseudonymisationService(ring, TestDomains.Parking));
        AssertRefused(() => _ = new PseudonymisationService(ring, TestDomains.YouthCare, TestDomains.Parking));
        AssertRefused(() => own.Subjects.Resolve("text", "x"));
        AssertRefused(() => ring.Derive(4, "consent/notice-token/v1", new byte[32]));
        AssertRefused(() => ring.Derive(4, "youth-care", new byte[32]));
    }

    [Fact]
    public async Task File_OfTheDepartment_HoldsNoRootAndNoDestroyedOrRetiredKey()
    {
        await MakeAsync();
        var roots = File.ReadAllText(City).Split('"').Where(text => text.Length == 44).ToList();
        var keys = File.ReadAllText(Department).Split('"').Where(text => text.Length == 44).ToList();

        Assert.Equal(3, roots.Count);
        Assert.Equal(2, keys.Count);
        Assert.Empty(roots.Intersect(keys));
    }

    [Fact]
    public async Task File_OtherTenantOrOtherKind_IsRefused()
    {
        await MakeAsync();

        AssertCode("CRT-KEYS-010", () => KeyRing.Open(DomainKeyFile.Source(Department), "leiden"));
        AssertCode("CRT-KEYS-025", () => KeyRing.Open(KeyFile.Source(Department), "alphen"));
        AssertCode("CRT-KEYS-025", () => KeyRing.Open(DomainKeyFile.Source(City), "alphen"));
        AssertCode("CRT-KEYS-021", () => DomainKeyFile.Export(City, "youth-care", Department, "alphen"));
        AssertCode("CRT-KEYS-010", () => DomainKeyFile.Export(City, "youth-care", _folder.PathOf("x"), "leiden"));
        Assert.Throws<ArgumentException>(() => DomainKeyFile.Export(City, "Youth Care", _folder.PathOf("x"), "alphen"));
    }

    [Fact]
    public async Task File_WithAnotherDomainsName_IsNoticed()
    {
        await MakeAsync();
        File.WriteAllText(Department, File.ReadAllText(Department).Replace("\"youth-care\"", "\"parking\"", StringComparison.Ordinal));

        AssertCode("CRT-KEYS-026", () => KeyRing.Open(DomainKeyFile.Source(Department), "alphen"));
    }

    [Fact]
    public async Task Reload_NewFileAfterARotation_IsTakenAndAnotherDomainsIsNot()
    {
        await MakeAsync();
        using var ring = KeyRing.Open(DomainKeyFile.Source(Department), "alphen");
        KeyFile.Rotate(City);
        Export("youth-care");

        Assert.Equal(KeyReloadOutcome.Changed, (await ring.ReloadAsync()).Outcome);
        Assert.Equal(5, ring.CurrentVersion);
        Export("parking");
        Assert.Equal("CRT-KEYS-032", (await ForceChangeAsync(ring)).Problem?.Code);
    }

    private async Task<KeyReload> ForceChangeAsync(KeyRing ring)
    {
        KeyFile.Rotate(City);
        Export("parking");
        return await ring.ReloadAsync();
    }

    private void Export(string domain)
    {
        File.Delete(Department);
        DomainKeyFile.Export(City, domain, Department, "alphen");
    }

    /// <summary>Version 1 destroyed, 2 retired, 3 relinking, 4 active.</summary>
    private async Task MakeAsync()
    {
        KeyFile.Create(City, new() { Tenant = "alphen" });
        for (var version = 2; version <= 4; version++)
        {
            KeyFile.Rotate(City);
        }

        await KeyFile.DestroyAsync(City, 1, new("test") { Force = true });
        KeyFile.Retire(City, 2);
        DomainKeyFile.Export(City, "youth-care", Department, "alphen");
    }

    private static void AssertRefused(Action action) => AssertCode("CRT-KEYS-042", action);

    private static void AssertCode(string code, Action action) => Assert.Equal(code, Assert.Throws<CityRightsException>(action).Code);
}
