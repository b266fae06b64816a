using CityRights.Keys;
using CityRights.Testing;

namespace CityRights.Files.Tests;

internal static class TestKeys
{
    /// <summary>A ring of fresh keys.</summary>
    public static KeyRing Ring()
    {
        using var folder = new TempFolder();
        KeyFile.Create(folder.PathOf("city.keys"));
        return KeyRing.Open(KeyFile.Source(folder.PathOf("city.keys")), Tenants.Default);
    }
}
