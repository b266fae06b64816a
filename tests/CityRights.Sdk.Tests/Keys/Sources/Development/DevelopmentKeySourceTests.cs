using System.Runtime.Versioning;
using CityRights.Keys;
using CityRights.Testing;

namespace CityRights.Tests.Keys;

public sealed class DevelopmentKeySourceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Path => _folder.PathOf("dev.keys");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_FirstAndSecondTime_MakesTheFileOnce()
    {
        using var first = KeyRing.Open(KeyFile.DevelopmentSource(Path, "Development"));
        using var second = KeyRing.Open(KeyFile.DevelopmentSource(Path, "Development"));

        Assert.True(first.IsForDevelopment);
        Assert.True(first.IsNew);
        Assert.True(second.IsForDevelopment);
        Assert.False(second.IsNew);
        Assert.Equal(first.Versions.AsEnumerable(), second.Versions);
        Assert.True(KeyFile.Describe(Path).IsForDevelopment);
    }

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public void Open_FirstTime_FileIsTheOwnersAlone()
    {
        using var ring = KeyRing.Open(KeyFile.DevelopmentSource(Path, "Development"));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("production")]
    [InlineData(" Production ")]
    [InlineData("")]
    public void Open_InProduction_IsRefusedAndMakesNothing(string environment)
    {
        var exception = Assert.Throws<CityRightsException>(() => KeyRing.Open(KeyFile.DevelopmentSource(Path, environment)));

        Assert.Equal("CRT-KEYS-030", exception.Code);
        Assert.False(File.Exists(Path));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("", " ", true)]
    [InlineData("Development", null, false)]
    [InlineData(null, "Development", false)]
    [InlineData(null, "Staging", false)]
    [InlineData("Development", "Production", true)]
    [InlineData("Production", "Development", true)]
    [InlineData("PRODUCTION", null, true)]
    public void IsProduction_ByTheVariables_IsSafeWhenInDoubt(string? dotnet, string? aspNetCore, bool expected) =>
        Assert.Equal(expected, HostEnvironment.IsProduction(dotnet, aspNetCore));

    [Fact]
    public void DevelopmentFile_AskedForAsRealKeys_IsRefused()
    {
        KeyRing.Open(KeyFile.DevelopmentSource(Path, "Development")).Dispose();

        Assert.Equal("CRT-KEYS-029", Assert.Throws<CityRightsException>(() => KeyRing.Open(KeyFile.Source(Path))).Code);
    }

    [Fact]
    public void RealFile_UsedForDevelopment_Opens()
    {
        KeyFile.Create(Path);

        using var ring = KeyRing.Open(KeyFile.DevelopmentSource(Path, "Development"));

        Assert.True(ring.IsForDevelopment);
    }

    [Fact]
    public void Rotate_DevelopmentFile_StaysMarked()
    {
        KeyRing.Open(KeyFile.DevelopmentSource(Path, "Development")).Dispose();

        Assert.True(KeyFile.Rotate(Path).IsForDevelopment);
    }

    [Fact]
    public void Open_FromManyThreads_MakesOneFile()
    {
        var fingerprints = new System.Collections.Concurrent.ConcurrentBag<string>();
        Parallel.For(0, 8, _ =>
        {
            using var ring = KeyRing.Open(KeyFile.DevelopmentSource(Path, "Development"));
            fingerprints.Add(ring.Versions[0].Fingerprint);
        });

        Assert.Single(fingerprints.Distinct());
    }

    [Fact]
    public async Task Open_WhileAnotherProcessStillWrites_WaitsForIt()
    {
        KeyRing.Open(KeyFile.DevelopmentSource(Path, "Development")).Dispose();
        var whole = await File.ReadAllBytesAsync(Path);
        await File.WriteAllBytesAsync(Path, []);
        var opening = Task.Run(() => KeyRing.Open(KeyFile.DevelopmentSource(Path, "Development")));
        await File.WriteAllBytesAsync(Path, whole[..50]);
        await File.WriteAllBytesAsync(Path, whole);

        using var ring = await opening;

        Assert.False(ring.IsNew);
    }

    [Fact]
    public void Open_DamagedFile_IsRefusedInTheEnd()
    {
        File.WriteAllText(Path, "{");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Assert.Equal("CRT-KEYS-024", Assert.Throws<CityRightsException>(() => KeyRing.Open(KeyFile.DevelopmentSource(Path, "Development"))).Code);
    }

    [Fact]
    public void Source_SamePathAndEnvironment_IsEqual()
    {
        Assert.Equal(KeyFile.DevelopmentSource("a", "Development"), KeyFile.DevelopmentSource("./a", "Development"));
        Assert.NotEqual(KeyFile.DevelopmentSource("a", "Development"), KeyFile.DevelopmentSource("a"));
        Assert.NotEqual(KeyFile.DevelopmentSource("a", "Development"), KeyFile.Source("a"));
    }
}
