using CityRights.Keys;
using CityRights.Testing;
using CityRights.Tool.Tests.Running;

namespace CityRights.Tool.Tests.Commands.Keys;

public sealed class KeysCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string File => _folder.PathOf("city.keys");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task New_FreshPath_MakesAFileAndSaysItsFingerprint()
    {
        var run = (await ToolRun.OfAsync("keys", "new", File)).AssertDone();

        var version = Assert.Single(KeyFile.Describe(File).Versions);
        Assert.Equal($"Made '{File}' with key version 1, fingerprint {version.Fingerprint}.\n", run.Out);
        Assert.Contains("Back it up now", run.Error);
    }

    [Fact]
    public async Task New_MissingFolders_AreMade()
    {
        var path = _folder.PathOf("a/b/city.keys");
        (await ToolRun.OfAsync("keys", "new", path)).AssertDone();

        Assert.True(System.IO.File.Exists(path));
    }

    [Fact]
    public async Task New_ExistingFile_IsNeverOverwritten()
    {
        await ToolRun.OfAsync("keys", "new", File);
        var before = System.IO.File.ReadAllBytes(File);

        (await ToolRun.OfAsync("keys", "new", File)).AssertFailed(ExitCode.Keys, "never overwritten", "keys rotate", "CRT-KEYS-021");

        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public async Task New_ExistingFileOfAnotherKind_IsNeverOverwritten()
    {
        _folder.Write("city.keys", "something else");

        (await ToolRun.OfAsync("keys", "new", File)).AssertFailed(ExitCode.Keys, "CRT-KEYS-021");

        Assert.Equal("something else", System.IO.File.ReadAllText(File));
    }

    [Fact]
    public async Task New_Tenant_IsWrittenIntoTheFile()
    {
        (await ToolRun.OfAsync("keys", "new", File, "--tenant", "alphen")).AssertDone();

        Assert.Equal("alphen", KeyFile.Describe(File).Tenant);
    }

    [Theory]
    [InlineData("Alphen aan den Rijn")]
    [InlineData("-x")]
    [InlineData("ä")]
    public async Task New_TenantThatIsNoIdentifier_IsRefusedBeforeAnythingIsMade(string tenant)
    {
        (await ToolRun.OfAsync("keys", "new", File, "--tenant", tenant)).AssertFailed(ExitCode.Usage, "--tenant");

        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task New_FolderInPlaceOfAFile_IsRefused() =>
        (await ToolRun.OfAsync("keys", "new", _folder.Path)).AssertFailed(ExitCode.Keys, _folder.Path);

    [Fact]
    public async Task New_StandardOutput_IsRefused() =>
        (await ToolRun.OfAsync("keys", "new", "-")).AssertFailed(ExitCode.Usage, "'-' is not possible here");

    [Fact]
    public async Task Rotate_SoundFile_AddsAVersion()
    {
        await ToolRun.OfAsync("keys", "new", File);

        var run = (await ToolRun.OfAsync("keys", "rotate", File)).AssertDone();

        var file = KeyFile.Describe(File);
        Assert.Equal([KeyState.Relinking, KeyState.Active], file.Versions.Select(version => version.State));
        Assert.Equal($"Added key version 2 to '{File}', fingerprint {file.Current.Fingerprint}.\n", run.Out);
    }

    [Fact]
    public async Task Rotate_MissingFile_IsNotMade()
    {
        (await ToolRun.OfAsync("keys", "rotate", File)).AssertFailed(ExitCode.Keys, "keys new", "CRT-KEYS-020");

        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task Rotate_InterruptedRotation_IsNamed()
    {
        await ToolRun.OfAsync("keys", "new", File);
        _folder.Write("city.keys.rotating", "");

        (await ToolRun.OfAsync("keys", "rotate", File)).AssertFailed(ExitCode.Keys, "CRT-KEYS-027");
    }

    [Fact]
    public async Task List_RotatedFile_ShowsEveryVersionAndNoKey()
    {
        await ToolRun.OfAsync("keys", "new", File);
        await ToolRun.OfAsync("keys", "rotate", File);

        var run = (await ToolRun.OfAsync("keys", "list", File)).AssertDone();

        var versions = KeyFile.Describe(File).Versions;
        var expected = $"""
            {File}: keys for every tenant
            VERSION  STATE      CREATED               SINCE                 FINGERPRINT
            1        relinking  2026-03-02T09:00:00Z  2026-03-02T09:00:00Z  {versions[0].Fingerprint}
            2        active     2026-03-02T09:00:00Z  2026-03-02T09:00:00Z  {versions[1].Fingerprint}

            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), run.Out);
        Assert.Empty(run.Error);
        foreach (var root in RootsIn(System.IO.File.ReadAllText(File)))
        {
            Assert.DoesNotContain(root, run.Out);
        }
    }

    [Fact]
    public async Task List_TenantsFile_SaysWhose()
    {
        await ToolRun.OfAsync("keys", "new", File, "--tenant", "alphen");

        Assert.Contains("keys for the tenant 'alphen'", (await ToolRun.OfAsync("keys", "list", File)).AssertDone().Out);
    }

    [Fact]
    public async Task List_MissingFile_SaysHowToMakeOne() =>
        (await ToolRun.OfAsync("keys", "list", File)).AssertFailed(ExitCode.Keys, "keys new", "CRT-KEYS-020");

    [Fact]
    public async Task List_Folder_IsRefused() =>
        (await ToolRun.OfAsync("keys", "list", _folder.Path)).AssertFailed(ExitCode.Keys, "CRT-KEYS-022");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(200)]
    public async Task List_TruncatedFile_IsRefused(int length)
    {
        await ToolRun.OfAsync("keys", "new", File);
        using (var stream = System.IO.File.OpenWrite(File))
        {
            stream.SetLength(length);
        }

        (await ToolRun.OfAsync("keys", "list", File)).AssertFailed(ExitCode.Keys, "CRT-KEYS-024", "backup");
    }

    [Fact]
    public async Task List_FileOfALaterFormat_SaysToUpdate()
    {
        await ToolRun.OfAsync("keys", "new", File);
        Rewrite(text => text.Replace("cityrights-keys/1", "cityrights-keys/2"));

        (await ToolRun.OfAsync("keys", "list", File)).AssertFailed(ExitCode.Keys, "CRT-KEYS-025", "Update");
    }

    [LinuxFact]
    public async Task List_FileThatOthersMayRead_IsRefusedWithTheCommandThatMendsIt()
    {
        await ToolRun.OfAsync("keys", "new", File);
        Open(File);

        (await ToolRun.OfAsync("keys", "list", File)).AssertFailed(ExitCode.Keys, $"chmod 600 {File}", "CRT-KEYS-023");
    }

    [LinuxFact]
    public async Task List_FileThatOthersMayReadOnAWritableMount_IsRefusedEvenWhereAReadOnlyOneIsAllowed()
    {
        await ToolRun.OfAsync("keys", "new", File);
        Open(File);

        (await ToolRun.OfAsync("keys", "list", File, "--allow-read-only-mount")).AssertFailed(ExitCode.Keys, "CRT-KEYS-023");
    }

    private static void Open(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        }
    }

    private static IEnumerable<string> RootsIn(string text)
    {
        using var json = System.Text.Json.JsonDocument.Parse(text);
        var roots = json.RootElement.GetProperty("versions").EnumerateArray().Select(version => version.GetProperty("root").GetString()!).ToList();
        Assert.NotEmpty(roots);
        return roots;
    }

    private void Rewrite(Func<string, string> change) =>
        System.IO.File.WriteAllText(File, change(System.IO.File.ReadAllText(File)));
}
