using CityRights.Keys;

namespace CityRights.Tests.Keys;

public sealed class KeyEnvironmentSourceTests : KeySourceSuite
{
    private readonly string _variable = $"CITYRIGHTS_TEST_{Guid.NewGuid():N}";

    [Theory]
    [InlineData("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")]
    [InlineData("  AAECAwQFBgcICQoLDA0ODw==\n")]
    public async Task Load_RawKey_IsRefusedAndNotShown(string value)
    {
        Set(value);

        var refusal = await Assert.ThrowsAsync<CityRightsException>(() => KeyRing.OpenAsync(KeyEnvironment.Source(_variable)).AsTask());

        Assert.Equal("CRT-KEYS-044", refusal.Code);
        Assert.DoesNotContain(value.Trim(), refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_TextOfAKeyFile_IsRefusedEvenWhereWrappedKeysAreAskedFor()
    {
        KeyFile.Create(KeyFilePath);
        Set(File.ReadAllText(KeyFilePath));

        Assert.Equal("CRT-KEYS-044", await CodeOfAsync(KeyEnvironment.Source(_variable)));
        Assert.Equal("CRT-KEYS-044", await CodeOfAsync(KeyEnvironment.WrappedSource(_variable, new TestKeyEncryption())));
    }

    [Fact]
    public async Task Load_WrappedKeys_AreUnwrapped()
    {
        KeyFile.Create(KeyFilePath);
        using var encryption = new TestKeyEncryption();
        await WrappedKeyFile.CreateAsync(KeyFilePath, Folder.PathOf("wrapped.keys"), encryption);
        Set(File.ReadAllText(Folder.PathOf("wrapped.keys")));

        using var ring = await KeyRing.OpenAsync(KeyEnvironment.WrappedSource(_variable, encryption));
        Assert.Equal(KeyFile.Describe(KeyFilePath).Versions.AsEnumerable(), ring.Versions);
        Assert.Equal("CRT-KEYS-045", await CodeOfAsync(KeyEnvironment.Source(_variable)));
    }

    [Fact]
    public async Task Load_PathsOfOtherKinds_AreFollowed()
    {
        KeyFile.Create(KeyFilePath);
        KeyMount.Create(KeyFilePath, Folder.PathOf("mount"));
        Set(Folder.PathOf("mount"));
        using var mounted = KeyRing.Open(KeyEnvironment.Source(_variable));
        using var encryption = new TestKeyEncryption();
        await WrappedKeyFile.CreateAsync(KeyFilePath, Folder.PathOf("wrapped.keys"), encryption);
        Set(Folder.PathOf("wrapped.keys"));
        using var wrapped = await KeyRing.OpenAsync(KeyEnvironment.WrappedSource(_variable, encryption));

        Assert.Equal(mounted.Versions.AsEnumerable(), wrapped.Versions);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task Load_VariableThatSaysNothing_IsRefused(string? value)
    {
        Set(value);

        Assert.Equal("CRT-KEYS-043", await CodeOfAsync(KeyEnvironment.Source(_variable)));
    }

    [Fact]
    public async Task Load_PathThatIsNotThere_IsRefused()
    {
        Set("keys/city.keys");

        Assert.Equal("CRT-KEYS-020", await CodeOfAsync(KeyEnvironment.Source(_variable)));
    }

    private protected override Task<KeySource> SourceAsync()
    {
        Set(KeyFilePath);
        return Task.FromResult(SameSource());
    }

    private protected override KeySource SameSource() => KeyEnvironment.Source(_variable);

    private protected override void Remove() => Set(null);

    protected override void Dispose(bool disposing)
    {
        Set(null);
        base.Dispose(disposing);
    }

    private void Set(string? value) => Environment.SetEnvironmentVariable(_variable, value);
}
