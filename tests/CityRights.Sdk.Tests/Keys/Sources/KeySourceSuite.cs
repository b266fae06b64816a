using CityRights.Keys;
using CityRights.Testing;

namespace CityRights.Tests.Keys;

/// <summary>What holds for every source of whole keys, made from one key file: the same ring, or a refusal with a code.</summary>
public abstract class KeySourceSuite : IDisposable
{
    private readonly TempFolder _folder = new();

    private protected TempFolder Folder => _folder;

    private protected string KeyFilePath => _folder.PathOf("city.keys");

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Load_KeysOfAFile_GivesTheSameRing()
    {
        await MakeKeysAsync(tenant: null);
        using var expected = KeyRing.Open(KeyFile.Source(KeyFilePath));
        using var actual = await KeyRing.OpenAsync(await SourceAsync());

        Assert.Equal(expected.Versions.AsEnumerable(), actual.Versions);
        Assert.Equal([3, 2], actual.LiveVersions);
        Assert.All(actual.LiveVersions, version => Assert.Equal(KeyOf(expected, version), KeyOf(actual, version)));
    }

    [Fact]
    public async Task Load_OtherTenantsKeys_IsRefused()
    {
        await MakeKeysAsync(tenant: "alphen");
        var source = await SourceAsync();

        Assert.Equal("CRT-KEYS-010", await CodeOfAsync(source));
        using var ring = await KeyRing.OpenAsync(source, "alphen");
        Assert.Equal(3, ring.CurrentVersion);
    }

    [Fact]
    public async Task Load_NothingThere_IsRefusedWithACode()
    {
        await MakeKeysAsync(tenant: null);
        var source = await SourceAsync();
        Remove();

        Assert.StartsWith("CRT-KEYS-", await CodeOfAsync(source), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reload_SourceThatBecameUnreachable_KeepsTheRing()
    {
        await MakeKeysAsync(tenant: null);
        using var ring = await KeyRing.OpenAsync(await SourceAsync());
        var before = KeyOf(ring, 3);
        Remove();

        Assert.Equal(KeyReloadOutcome.Failed, (await ring.ReloadAsync()).Outcome);
        Assert.Equal(before, KeyOf(ring, 3));
    }

    [Fact]
    public async Task Description_OfTheSource_HoldsNoKey()
    {
        await MakeKeysAsync(tenant: null);
        var source = await SourceAsync();

        Assert.Equal(source.Description, source.ToString());
        Assert.DoesNotContain(File.ReadAllText(KeyFilePath).Split('"').Where(text => text.Length == 44), root => source.Description.Contains(root, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sources_OfOnePlace_AreEqual()
    {
        await MakeKeysAsync(tenant: null);
        var (one, other) = (await SourceAsync(), SameSource());

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, KeyFile.Source(Folder.PathOf("elsewhere")));
    }

    /// <summary>Brings the keys of the key file to where the source reads them, and opens the source.</summary>
    private protected abstract Task<KeySource> SourceAsync();

    /// <summary>Another source of the same place.</summary>
    private protected abstract KeySource SameSource();

    /// <summary>Takes away what the source reads.</summary>
    private protected abstract void Remove();

    protected virtual void Dispose(bool disposing) => _folder.Dispose();

    private static byte[] KeyOf(KeyRing ring, int version)
    {
        var key = new byte[32];
        ring.Derive(version, "test", key);
        return key;
    }

    private protected static async Task<string> CodeOfAsync(KeySource source) =>
        (await Assert.ThrowsAsync<CityRightsException>(() => KeyRing.OpenAsync(source).AsTask())).Code;

    /// <summary>One version of each state but retired, whose root a ring does not hold.</summary>
    private async Task MakeKeysAsync(string? tenant)
    {
        KeyFile.Create(KeyFilePath, new() { Tenant = tenant });
        KeyFile.Rotate(KeyFilePath);
        KeyFile.Rotate(KeyFilePath);
        await KeyFile.DestroyAsync(KeyFilePath, 1, new("test") { Force = true });
        KeyFile.Rotate(KeyFilePath, new() { ActivateAfter = TimeSpan.FromDays(300) });
    }
}
