using CityRights.Keys;
using CityRights.Testing;
using CityRights.Tool.Tests.Running;

namespace CityRights.Tool.Tests.Commands.Keys;

public sealed class KeysLifeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string File => _folder.PathOf("city.keys");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rotate_ActivateAfter_AddsAPendingVersionAndSaysWhenItIsUsed()
    {
        await ToolRun.OfAsync("keys", "new", File);

        var run = (await ToolRun.OfAsync("keys", "rotate", File, "--activate-after", "2d")).AssertDone();

        var version = KeyFile.Describe(File).Versions[1];
        Assert.Equal((KeyState.Pending, version.Created.AddDays(2)), (version.State, version.Since));
        Assert.Contains("It is used from 2026-03-04T09:00:00Z on.", run.Out);
        var list = (await ToolRun.OfAsync("keys", "list", File)).AssertDone().Out;
        Assert.Contains($"2        pending  2026-03-02T09:00:00Z  2026-03-04T09:00:00Z  {version.Fingerprint}", list);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("d")]
    [InlineData("-1d")]
    [InlineData("1w")]
    [InlineData("1.5d")]
    [InlineData("367d")]
    [InlineData("9999999999d")]
    public async Task Rotate_DelayThatIsNone_IsRefusedBeforeAnythingIsChanged(string delay)
    {
        await ToolRun.OfAsync("keys", "new", File);

        (await ToolRun.OfAsync("keys", "rotate", File, $"--activate-after={delay}")).AssertFailed(ExitCode.Usage, "--activate-after");

        Assert.Single(KeyFile.Describe(File).Versions);
    }

    [Fact]
    public async Task Rotate_BeforeAPendingVersion_IsRefused()
    {
        await ToolRun.OfAsync("keys", "new", File);
        await ToolRun.OfAsync("keys", "rotate", File, "--activate-after", "2d");

        (await ToolRun.OfAsync("keys", "rotate", File, "--activate-after", "24h")).AssertFailed(ExitCode.Keys, "CRT-KEYS-040");
    }

    [Fact]
    public async Task Retire_RelinkingVersion_EndsItsLookUp()
    {
        await RotatedAsync();

        Assert.Equal($"Retired key version 1 of '{File}'.\n", (await ToolRun.OfAsync("keys", "retire", File, "--version", "1")).AssertDone().Out);

        Assert.Equal(KeyState.Retired, KeyFile.Describe(File).Versions[0].State);
    }

    [Theory]
    [InlineData("2", "CRT-KEYS-036")]
    [InlineData("3", "CRT-KEYS-035")]
    public async Task Retire_VersionThatMayNot_IsRefused(string version, string code)
    {
        await RotatedAsync();

        (await ToolRun.OfAsync("keys", "retire", File, "--version", version)).AssertFailed(ExitCode.Keys, code);
    }

    [Fact]
    public async Task Destroy_WithoutADatabase_AsksForForce()
    {
        await RotatedAsync();

        (await ToolRun.OfAsync("keys", "destroy", File, "--version", "1", "--reason", "test")).AssertFailed(ExitCode.Keys, "CRT-KEYS-038", "force");

        Assert.Equal(KeyState.Relinking, KeyFile.Describe(File).Versions[0].State);
    }

    [Fact]
    public async Task Destroy_Forced_LeavesATombstoneThatListShows()
    {
        await RotatedAsync();

        var run = (await ToolRun.OfAsync("keys", "destroy", File, "--version", "1", "--reason", "rows re-linked, case 2026-17", "--force")).AssertDone();

        Assert.Equal($"Destroyed key version 1 of '{File}'.\n", run.Out);
        Assert.Contains("every backup", run.Error);
        Assert.Contains("forced: rows re-linked, case 2026-17", (await ToolRun.OfAsync("keys", "list", File)).AssertDone().Out);
    }

    [Theory]
    [InlineData("--version", "1")]
    [InlineData("--reason", "x")]
    [InlineData("--version", "0", "--reason", "x")]
    [InlineData("--version", "one", "--reason", "x")]
    [InlineData("--version", "1", "--reason", " ")]
    [InlineData("--version", "1", "--reason", "a\nb")]
    public async Task Destroy_WrongWords_AreRefusedBeforeAnythingIsChanged(params string[] words)
    {
        await RotatedAsync();

        (await ToolRun.OfAsync(["keys", "destroy", File, .. words, "--force"])).AssertFailed(ExitCode.Usage, "--");

        Assert.Equal(KeyState.Relinking, KeyFile.Describe(File).Versions[0].State);
    }

    [Fact]
    public async Task Destroy_ActiveVersion_IsRefusedEvenByForce()
    {
        await RotatedAsync();

        (await ToolRun.OfAsync("keys", "destroy", File, "--version", "2", "--reason", "x", "--force")).AssertFailed(ExitCode.Keys, "CRT-KEYS-037");
    }

    [Fact]
    public async Task ExportDomain_Department_CanOpenIt()
    {
        await RotatedAsync();
        var output = _folder.PathOf("a/parking.domain-keys");

        (await ToolRun.OfAsync("keys", "export-domain", File, "--domain", "parking", "--out", output)).AssertDone();

        using var ring = KeyRing.Open(DomainKeyFile.Source(output));
        Assert.Equal([2, 1], ring.LiveVersions);
        (await ToolRun.OfAsync("keys", "export-domain", File, "--domain", "parking", "--out", output)).AssertFailed(ExitCode.Keys, "CRT-KEYS-021");
    }

    [Theory]
    [InlineData("--out", "x")]
    [InlineData("--domain", "parking")]
    [InlineData("--domain", "Parking", "--out", "x")]
    [InlineData("--domain", "parking", "--out", "-")]
    public async Task ExportDomain_WrongWords_AreRefused(params string[] words)
    {
        await RotatedAsync();

        (await ToolRun.OfAsync(["keys", "export-domain", File, .. words])).AssertFailed(ExitCode.Usage, "--");
    }

    [Fact]
    public async Task Mount_KeyFile_BecomesAFolderThatOpens()
    {
        await RotatedAsync();

        (await ToolRun.OfAsync("keys", "mount", File, "--out", _folder.PathOf("secret"))).AssertDone();

        using var ring = KeyRing.Open(KeyMount.Source(_folder.PathOf("secret")));
        Assert.Equal([2, 1], ring.LiveVersions);
    }

    private async Task RotatedAsync()
    {
        (await ToolRun.OfAsync("keys", "new", File)).AssertDone();
        (await ToolRun.OfAsync("keys", "rotate", File)).AssertDone();
    }
}
