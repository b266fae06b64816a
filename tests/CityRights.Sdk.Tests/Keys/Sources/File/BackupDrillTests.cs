using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Testing;
using CityRights.Tests.Pseudonymisation;

namespace CityRights.Tests.Keys;

/// <summary>The drill of docs/pseudonymisation/keys.md: back up, lose, restore, and the mistakes that people make on the way.</summary>
public sealed class BackupDrillTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string City => _folder.PathOf("city.keys");

    private string Backup => _folder.PathOf("safe/city.keys");

    public BackupDrillTests()
    {
        Directory.CreateDirectory(_folder.PathOf("safe"));
        KeyFile.Create(City);
        KeyFile.Rotate(City);
        File.Copy(City, Backup);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Restore_NewestCopy_FindsEverybody()
    {
        var before = Candidates();
        var fingerprints = KeyFile.Describe(City).Versions.Select(version => version.Fingerprint).ToList();
        File.Delete(City);
        Assert.Equal("CRT-KEYS-020", Assert.Throws<CityRightsException>(Candidates).Code);

        File.Copy(Backup, City);

        Assert.Equal(fingerprints, KeyFile.Describe(City).Versions.Select(version => version.Fingerprint));
        Assert.Equal(before, Candidates());
    }

    [Fact]
    public async Task Restore_CopyFromBeforeARotation_IsRefusedByARunningService()
    {
        KeyFile.Rotate(City);
        using var ring = KeyRing.Open(KeyFile.Source(City));
        File.Copy(Backup, City, overwrite: true);

        Assert.Equal("CRT-KEYS-031", (await ring.ReloadAsync()).Problem?.Code);
        Assert.Equal(3, ring.CurrentVersion);
    }

    [Fact]
    public async Task Restore_OlderCopyRotatedToMakeUpForIt_IsRefusedByARunningService()
    {
        KeyFile.Rotate(City);
        using var ring = KeyRing.Open(KeyFile.Source(City));
        File.Copy(Backup, City, overwrite: true);
        KeyFile.Rotate(City);

        Assert.Equal("CRT-KEYS-032", (await ring.ReloadAsync()).Problem?.Code);
    }

    [Fact]
    public async Task Restore_CopyFromBeforeADestruction_DoesNotBringTheVersionBack()
    {
        await KeyFile.DestroyAsync(City, 1, new("test") { Force = true });
        using var ring = KeyRing.Open(KeyFile.Source(City));
        File.Copy(Backup, City, overwrite: true);

        Assert.Equal("CRT-KEYS-033", (await ring.ReloadAsync()).Problem?.Code);
        Assert.Equal([2], ring.LiveVersions);
    }

    [Fact]
    public void Loss_OfEveryCopy_LeavesNewKeysThatFindNobody()
    {
        var before = Candidates();
        File.Delete(City);
        File.Delete(Backup);
        KeyFile.Create(City);

        Assert.Empty(before.Intersect(Candidates()));
    }

    private List<string> Candidates()
    {
        using var ring = KeyRing.Open(KeyFile.Source(City));
        using var service = new PseudonymisationService(ring, TestDomains.YouthCare);
        return [.. Enumerable.Range(0, 50).SelectMany(number => service.Domain<YouthCareDomain>().CandidatesFor($"person {number}")).Select(one => one.ToToken())];
    }
}
