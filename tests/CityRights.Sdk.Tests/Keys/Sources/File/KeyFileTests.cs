using System.Runtime.Versioning;
using System.Text.Json;
using CityRights.Keys;
using CityRights.Testing;

namespace CityRights.Tests.Keys;

public sealed class KeyFileTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TestClock _clock = new(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    private string Path => _folder.PathOf("city.keys");

    private KeyFileOptions Options => new() { Time = _clock };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Create_NewFile_HasOneActiveVersion()
    {
        var made = KeyFile.Create(Path, Options);
        var read = KeyFile.Describe(Path);

        Assert.Equal(made.Versions.AsEnumerable(), read.Versions);
        var version = Assert.Single(read.Versions);
        Assert.Equal((1, KeyState.Active, _clock.GetUtcNow(), _clock.GetUtcNow()), (version.Version, version.State, version.Created, version.Since));
        Assert.Equal(version, read.Current);
        Assert.Null(read.Tenant);
        Assert.False(read.IsForDevelopment);
    }

    [Fact]
    public void Create_FileExists_IsNeverOverwritten()
    {
        KeyFile.Create(Path);
        var before = File.ReadAllBytes(Path);

        Assert.Equal("CRT-KEYS-021", Assert.Throws<CityRightsException>(() => KeyFile.Create(Path)).Code);

        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public void Create_Twice_DrawsOtherRoots()
    {
        KeyFile.Create(Path);
        KeyFile.Create(_folder.PathOf("other.keys"));

        Assert.NotEqual(RootsOf(Path), RootsOf(_folder.PathOf("other.keys")));
    }

    [Fact]
    public void Create_MissingFolder_IsMade()
    {
        var path = _folder.PathOf("a/b/city.keys");

        KeyFile.Create(path);

        Assert.True(File.Exists(path));
    }

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public void Create_ModeOfFileAndFolder_IsTheOwnersAlone()
    {
        var path = _folder.PathOf("made/city.keys");
        KeyFile.Create(path);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.PathOf("made")));
    }

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public void Create_FolderThatCannotHoldFiles_IsRefusedClearly() =>
        Assert.Equal("CRT-KEYS-028", Assert.Throws<CityRightsException>(() => KeyFile.Create("/proc/city.keys")).Code);

    [Fact]
    public void Rotate_Once_KeepsTheFormerVersionLive()
    {
        KeyFile.Create(Path, Options);
        _clock.Advance(TimeSpan.FromDays(90));
        var rootBefore = RootsOf(Path)[0];

        var rotated = KeyFile.Rotate(Path, Options);

        Assert.Equal(rotated.Versions.AsEnumerable(), KeyFile.Describe(Path).Versions);
        Assert.Equal([KeyState.Relinking, KeyState.Active], rotated.Versions.Select(version => version.State));
        Assert.Equal(2, rotated.Current.Version);
        Assert.All(rotated.Versions, version => Assert.Equal(_clock.GetUtcNow(), version.Since));
        Assert.Equal(_clock.GetUtcNow() - TimeSpan.FromDays(90), rotated.Versions[0].Created);
        using var ring = KeyRing.Open(KeyFile.Source(Path));
        Assert.Equal([2, 1], ring.LiveVersions);
        Assert.Equal(rootBefore, RootsOf(Path)[0]);
        Assert.NotEqual(rootBefore, RootsOf(Path)[1]);
    }

    [Fact]
    public void Rotate_ManyTimes_StaysSoundAndLeavesNothingBeside()
    {
        KeyFile.Create(Path);
        for (var version = 2; version <= 40; version++)
        {
            Assert.Equal(version, KeyFile.Rotate(Path).Current.Version);
        }

        Assert.Equal([Path], Directory.GetFiles(_folder.Path));
        using var ring = KeyRing.Open(KeyFile.Source(Path));
        Assert.Equal(40, ring.LiveVersions.Count);
    }

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public void Rotate_Mode_IsKept()
    {
        KeyFile.Create(Path);
        File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.GroupRead);

        KeyFile.Rotate(Path);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.GroupRead, File.GetUnixFileMode(Path));
    }

    [LinuxFact]
    [UnsupportedOSPlatform("windows")]
    public void Rotate_Link_StaysALink()
    {
        KeyFile.Create(Path);
        var link = _folder.PathOf("link.keys");
        File.CreateSymbolicLink(link, Path);

        KeyFile.Rotate(link);

        Assert.Equal(Path, File.ResolveLinkTarget(link, returnFinalTarget: true)!.FullName);
        Assert.Equal(2, KeyFile.Describe(Path).Current.Version);
    }

    [Fact]
    public void Rotate_WhileAnotherRuns_IsRefusedAndChangesNothing()
    {
        KeyFile.Create(Path);
        var before = File.ReadAllBytes(Path);
        File.WriteAllText(Path + ".rotating", "");

        Assert.Equal("CRT-KEYS-027", Assert.Throws<CityRightsException>(() => KeyFile.Rotate(Path)).Code);

        Assert.Equal(before, File.ReadAllBytes(Path));
        Assert.True(File.Exists(Path + ".rotating"));
    }

    [Fact]
    public void Rotate_DamagedFile_IsLeftAsItIs()
    {
        KeyFile.Create(Path);
        File.WriteAllText(Path, File.ReadAllText(Path)[..^30]);
        var before = File.ReadAllBytes(Path);

        Assert.Equal("CRT-KEYS-024", Assert.Throws<CityRightsException>(() => KeyFile.Rotate(Path)).Code);

        Assert.Equal(before, File.ReadAllBytes(Path));
        Assert.Equal([Path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Rotate_FromManyThreads_LosesNone()
    {
        KeyFile.Create(Path);
        var done = 0;
        Parallel.For(0, 16, _ =>
        {
            try
            {
                KeyFile.Rotate(Path);
                Interlocked.Increment(ref done);
            }
            catch (CityRightsException exception) when (exception.Code == "CRT-KEYS-027")
            {
                // Refused, as it should be, while another one runs.
            }
        });

        Assert.InRange(done, 1, 16);
        Assert.Equal(done + 1, KeyFile.Describe(Path).Versions.Length);
    }

    [Fact]
    public void Missing_EveryVerb_NamesTheFix()
    {
        foreach (var use in new Action[] { () => KeyFile.Describe(Path), () => KeyFile.Rotate(Path), () => KeyRing.Open(KeyFile.Source(Path)) })
        {
            var exception = Assert.Throws<CityRightsException>(use);
            Assert.Equal("CRT-KEYS-020", exception.Code);
            Assert.Contains("cityrights keys new", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Tenant_OfAFile_IsTheOnlyOneThatOpensIt()
    {
        KeyFile.Create(Path, new() { Tenant = "alphen" });

        using var ring = KeyRing.Open(KeyFile.Source(Path), "alphen");
        Assert.Equal("alphen", ring.Tenant);
        Assert.Equal("alphen", KeyFile.Rotate(Path).Tenant);
        Assert.Equal("CRT-KEYS-010", Assert.Throws<CityRightsException>(() => KeyRing.Open(KeyFile.Source(Path))).Code);
        Assert.Throws<ArgumentException>(() => KeyFile.Create(_folder.PathOf("x"), new() { Tenant = "No Tenant" }));
    }

    [Fact]
    public void Source_SamePathTwice_IsEqual()
    {
        Assert.Equal(KeyFile.Source("a.keys"), KeyFile.Source("./a.keys"));
        Assert.Equal(KeyFile.Source("a.keys").GetHashCode(), KeyFile.Source("./a.keys").GetHashCode());
        Assert.NotEqual(KeyFile.Source("a.keys"), KeyFile.Source("b.keys"));
        Assert.NotEqual(KeyFile.Source("a.keys"), KeyFile.Source("a.keys", new() { AllowReadOnlyMount = true }));
    }

    [Fact]
    public void File_Content_IsAsDocumented()
    {
        KeyFile.Create(Path, new() { Time = _clock, Tenant = "alphen" });
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path));

        Assert.Equal(["format", "tenant", "versions", "check"], json.RootElement.EnumerateObject().Select(member => member.Name));
        var version = json.RootElement.GetProperty("versions")[0];
        Assert.Equal(["version", "state", "created", "since", "fingerprint", "root"], version.EnumerateObject().Select(member => member.Name));
        Assert.Equal("cityrights-keys/1", json.RootElement.GetProperty("format").GetString());
        Assert.Equal("2026-11-23T12:00:00Z", version.GetProperty("created").GetString());
        Assert.Equal(32, version.GetProperty("root").GetBytesFromBase64().Length);
    }

    private static string[] RootsOf(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. json.RootElement.GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("root").GetString()!)];
    }
}
