using CityRights.Keys;
using CityRights.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CityRights.Tests.Keys;

public sealed class KeyRingRegisterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Start_TwoTenantsWithACopiedFile_IsRefused()
    {
        KeyFile.Create(_folder.PathOf("alphen.keys"));
        File.Copy(_folder.PathOf("alphen.keys"), _folder.PathOf("leiden.keys"));

        Assert.Equal("CRT-KEYS-041", Assert.Throws<CityRightsException>(() => Start("alphen.keys", "leiden.keys")).Code);
    }

    [Fact]
    public void Start_OneRootUnderTwoNumbers_IsRefused()
    {
        using var one = KeyRing.Open(new FixedKeySource(KeyState.Active), "alphen");
        using var material = new KeyMaterial("leiden");
        material.Add(FixedKeySource.Version(1, KeyState.Relinking, FixedKeySource.RootOf(50)), FixedKeySource.RootOf(50));
        material.Add(FixedKeySource.Version(2, KeyState.Active, FixedKeySource.RootOf(1)), FixedKeySource.RootOf(1));
        using var other = KeyRing.Seal(material, "test", KeyFile.Source("elsewhere"));
        var register = new KeyRingRegister();
        register.Add(one);

        Assert.Equal("CRT-KEYS-041", Assert.Throws<CityRightsException>(() => register.Add(other)).Code);
    }

    [Fact]
    public void Start_TwoTenantsOfOneFile_IsAccepted()
    {
        KeyFile.Create(_folder.PathOf("city.keys"));

        Start("city.keys", "city.keys");
    }

    [Fact]
    public void Start_TwoTenantsWithKeysOfTheirOwn_IsAccepted()
    {
        KeyFile.Create(_folder.PathOf("alphen.keys"));
        KeyFile.Create(_folder.PathOf("leiden.keys"));

        Start("alphen.keys", "leiden.keys");
    }

    private void Start(string alphen, string leiden)
    {
        var services = new ServiceCollection();
        services.AddCityRights("alphen", city => city.Organisation("Alphen", "privacy@alphen.example").AddPseudonymisation(x => x.KeysFromFile(_folder.PathOf(alphen))));
        services.AddCityRights("leiden", city => city.Organisation("Leiden", "privacy@leiden.example").AddPseudonymisation(x => x.KeysFromFile(_folder.PathOf(leiden))));
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
    }
}
