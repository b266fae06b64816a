using CityRights.Keys;
using CityRights.Testing;
using CityRights.Tool.Tests.Running;

namespace CityRights.Tool.Tests.Commands.Pseudonymise;

/// <summary>Command lines, policies, keys and places that cannot be.</summary>
public sealed class PseudonymiseRefusalTests : IDisposable
{
    private readonly PseudonymiseFixture _dogs = new();

    public void Dispose() => _dogs.Dispose();

    [Fact]
    public Task Words_Missing_AreNamed() => _dogs.AssertRefusedAsync(
        ExitCode.Usage, ["Missing: --policy <FILE>, --purpose <ID>, --out <FILE>."], "pseudonymise", _dogs.Input);

    [Theory]
    [InlineData("--on-error", "skp", "'skip'")]
    [InlineData("--delimiter", ";", "comma, semicolon, tab, bar")]
    [InlineData("--encoding", "utf8", "There is no encoding 'utf8'. Did you mean 'utf-8'?")]
    [InlineData("--key-version", "zero", "whole number from 1")]
    [InlineData("--key-version", "0", "whole number from 1")]
    [InlineData("--max-record-length", "1", "from 1024")]
    [InlineData("--tenant", "Zürich", "lower-case letters")]
    public Task Value_NotOneOfItsOption_IsRefused(string option, string value, string says) =>
        _dogs.AssertRefusedAsync(ExitCode.Usage, [says, "See 'cityrights pseudonymise --help'."], _dogs.Args(option, value));

    [Fact]
    public Task Output_StandardOutput_IsRefused() => _dogs.AssertRefusedAsync(
        ExitCode.Usage, ["'--out' must name a file"], "pseudonymise", _dogs.Input, "--policy", _dogs.PolicyFile, "--purpose", "breeds", "--out", "-");

    [Fact]
    public Task Input_Missing_IsNamed() => RefuseInputAsync(_dogs.PathOf("nowhere.csv"), ExitCode.Files, "nowhere.csv");

    [Fact]
    public Task Input_Folder_IsNamed() => RefuseInputAsync(_dogs.Folder, ExitCode.Files, _dogs.Folder);

    [Fact]
    public Task Output_SameAsInput_IsRefused() => _dogs.AssertRefusedAsync(
        ExitCode.Usage, ["CRT-FILES-103"], "pseudonymise", _dogs.Input, "--policy", _dogs.PolicyFile, "--purpose", "breeds", "--out", _dogs.Input, "--force");

    [Fact]
    public Task Output_ThePolicyItself_IsRefusedEvenByForce() => _dogs.AssertRefusedAsync(
        ExitCode.Usage, ["'--out' names the file that '--policy' reads."],
        "pseudonymise", _dogs.Input, "--policy", _dogs.PolicyFile, "--purpose", "breeds", "--out", _dogs.PolicyFile, "--force");

    [LinuxFact]
    public async Task Output_TheKeyFileBehindALink_IsRefusedEvenByForce()
    {
        var keys = _dogs.PathOf("own.keys");
        var link = _dogs.PathOf("link.keys");
        KeyFile.Create(keys);
        File.CreateSymbolicLink(link, keys);
        var before = await File.ReadAllBytesAsync(keys);

        await _dogs.AssertRefusedAsync(
            ExitCode.Usage, ["'--out' names the file that '--keys' reads."],
            "pseudonymise", _dogs.Input, "--policy", _dogs.PolicyFile, "--purpose", "breeds", "--keys", link, "--out", keys, "--force");

        Assert.Equal(before, await File.ReadAllBytesAsync(keys));
    }

    [Fact]
    public Task Output_AnyKeyFile_IsRefusedEvenByForce() => _dogs.AssertRefusedAsync(
        ExitCode.Usage, ["city.keys' is a key file, and is never replaced."],
        "pseudonymise", _dogs.Input, "--policy", _dogs.PolicyFile, "--purpose", "breeds", "--out", _dogs.Keys, "--force");

    [LinuxFact]
    public async Task Output_TheInputBehindALink_IsRefusedEvenByForce()
    {
        var link = _dogs.PathOf("link.csv");
        File.CreateSymbolicLink(link, _dogs.Input);

        await _dogs.AssertRefusedAsync(
            ExitCode.Usage, ["CRT-FILES-103"], "pseudonymise", link, "--policy", _dogs.PolicyFile, "--purpose", "breeds", "--out", _dogs.Input, "--force");

        Assert.Equal(PseudonymiseFixture.Csv.ReplaceLineEndings("\n"), await File.ReadAllTextAsync(_dogs.Input));
    }

    [Fact]
    public async Task Output_TheKeyFileItself_IsRefusedEvenByForce()
    {
        var keys = _dogs.PathOf("own.keys");
        KeyFile.Create(keys);
        var before = await File.ReadAllBytesAsync(keys);

        await _dogs.AssertRefusedAsync(
            ExitCode.Usage, ["'--out' names the file that '--keys' reads."],
            "pseudonymise", _dogs.Input, "--policy", _dogs.PolicyFile, "--purpose", "breeds", "--keys", keys, "--out", keys, "--force");

        Assert.Equal(before, await File.ReadAllBytesAsync(keys));
    }

    [Fact]
    public Task Output_InAMissingFolder_IsRefused() => RefuseOutputAsync(_dogs.PathOf("nowhere/out.csv"), "CRT-FILES-104");

    [Fact]
    public Task Output_Folder_IsRefused() => RefuseOutputAsync(_dogs.Folder, "CRT-FILES-10");

    [LinuxFact]
    public Task Output_InAFolderThatMayNotBeWritten_IsRefused() => RefuseOutputAsync("/sys/out.csv", "/sys/out.csv", "CRT-FILES-104");

    [MountFact]
    public async Task Output_OnAFullDisk_LeavesNothingBehind()
    {
        using var disk = new SmallDisk("64k");
        _dogs.WriteInput("breed\n" + string.Concat(Enumerable.Repeat("Mops\n", 100_000)));
        var output = Path.Combine(disk.Path, "out.csv");

        await RefuseOutputAsync(output, "disk", "full", "CRT-FILES-105");

        Assert.Empty(Directory.GetFileSystemEntries(disk.Path));
    }

    [Fact]
    public Task Purpose_Unknown_NamesTheNearestAndAll() => _dogs.AssertRefusedAsync(
        ExitCode.Usage, ["no purpose 'dog-statistic'", "Did you mean 'dog-statistics'?", "archive, breeds, dog-statistics"], _dogs.ArgsFor("dog-statistic"));

    [Fact]
    public Task Purpose_NotOfItsForm_IsUnknownToo() =>
        _dogs.AssertRefusedAsync(ExitCode.Usage, ["no purpose 'Dog Statistics!'"], _dogs.ArgsFor("Dog Statistics!"));

    [Fact]
    public Task Policy_Missing_IsNamed() => RefusePolicyAsync(_dogs.PathOf("nowhere.json"), ExitCode.Files, "There is no file", "nowhere.json");

    [Fact]
    public Task Policy_Folder_IsNamed() => RefusePolicyAsync(_dogs.Folder, ExitCode.Files, "is a folder");

    [Theory]
    [MemberData(nameof(MalformedDocuments.Names), MemberType = typeof(MalformedDocuments))]
    public async Task Policy_Malformed_IsOneFinding(string name)
    {
        File.WriteAllBytes(_dogs.PolicyFile, MalformedDocuments.Make(name, PseudonymiseFixture.Policy));

        await _dogs.AssertRefusedAsync(ExitCode.Findings, ["dogs.policy.json:", "CRT-MIN-"], _dogs.Args());
    }

    [Theory]
    [InlineData("\"raw\"", "\"rwa\"", "raw")]
    [InlineData("\"transform\": \"year\"", "\"transform\": \"yaer\"", "'year'")]
    [InlineData("\"id\": \"dogs\",", "\"id\": \"dogs\", \"id\": \"dogs\",", "twice")]
    [InlineData("\"id\": \"dogs\",", "\"id\": \"dogs\", \"extra\": 1,", "'extra'")]
    [InlineData("cityrights/policy/1", "cityrights/policy/2", "cityrights/policy/1")]
    public async Task Policy_OneThingWrong_IsOneFinding(string right, string wrong, string says)
    {
        var at = PseudonymiseFixture.Policy.LastIndexOf(right, StringComparison.Ordinal);
        File.WriteAllText(_dogs.PolicyFile, PseudonymiseFixture.Policy.Remove(at, right.Length).Insert(at, wrong));

        await _dogs.AssertRefusedAsync(ExitCode.Findings, ["dogs.policy.json:", says, "CRT-MIN-"], _dogs.Args());
    }

    [Fact]
    public Task Keys_NotNamed_AreAskedFor() =>
        _dogs.AssertRefusedAsync(ExitCode.Usage, ["has pseudonyms", "'--keys FILE'", "keys new"], _dogs.ArgsFor("dog-statistics"));

    [Fact]
    public Task Keys_Missing_AreNotMade() => _dogs.AssertRefusedAsync(
        ExitCode.Keys, ["nowhere.keys", "CRT-KEYS-020"], _dogs.ArgsFor("dog-statistics", "--keys", _dogs.PathOf("nowhere.keys")));

    [Fact]
    public Task Keys_NamedWithoutNeed_AreLookedAtAllTheSame() => _dogs.AssertRefusedAsync(
        ExitCode.Keys, ["CRT-KEYS-020"], _dogs.ArgsFor("breeds", "--keys", _dogs.PathOf("nowhere.keys")));

    [LinuxFact]
    public async Task Keys_ThatOthersMayRead_AreRefused()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_dogs.Keys, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        }

        await _dogs.AssertRefusedAsync(ExitCode.Keys, ["chmod 600", "CRT-KEYS-023"], _dogs.Args());
    }

    [Fact]
    public async Task Keys_Truncated_AreRefused()
    {
        using (var stream = File.OpenWrite(_dogs.Keys))
        {
            stream.SetLength(stream.Length / 2);
        }

        await _dogs.AssertRefusedAsync(ExitCode.Keys, ["backup", "CRT-KEYS-024"], _dogs.Args());
    }

    [Fact]
    public async Task Keys_OfALaterFormat_AreRefused()
    {
        File.WriteAllText(_dogs.Keys, File.ReadAllText(_dogs.Keys).Replace("cityrights-keys/1", "cityrights-keys/2", StringComparison.Ordinal));

        await _dogs.AssertRefusedAsync(ExitCode.Keys, ["CRT-KEYS-025"], _dogs.Args());
    }

    [Fact]
    public async Task Keys_OfAnotherTenant_AreRefused()
    {
        var file = _dogs.PathOf("alphen.keys");
        KeyFile.Create(file, new KeyFileOptions { Tenant = "alphen" });

        await _dogs.AssertRefusedAsync(ExitCode.Keys, ["another tenant", "CRT-KEYS-010"], _dogs.ArgsFor("dog-statistics", "--keys", file));

        (await ToolRun.OfAsync(_dogs.ArgsFor("dog-statistics", "--keys", file, "--tenant", "alphen"))).AssertDone();
    }

    [Fact]
    public Task Keys_VersionThatIsNotLive_IsRefused() =>
        _dogs.AssertRefusedAsync(ExitCode.Keys, ["no live key version 7", "Live: 1.", "keys list"], _dogs.Args("--key-version", "7"));

    private Task RefuseInputAsync(string input, ExitCode code, params string[] says) =>
        _dogs.AssertRefusedAsync(code, says, "pseudonymise", input, "--policy", _dogs.PolicyFile, "--purpose", "breeds", "--out", _dogs.Output);

    private Task RefuseOutputAsync(string output, params string[] says) =>
        _dogs.AssertRefusedAsync(ExitCode.Files, says, "pseudonymise", _dogs.Input, "--policy", _dogs.PolicyFile, "--purpose", "breeds", "--out", output);

    private Task RefusePolicyAsync(string policy, ExitCode code, params string[] says) =>
        _dogs.AssertRefusedAsync(code, says, "pseudonymise", _dogs.Input, "--policy", policy, "--purpose", "breeds", "--out", _dogs.Output);
}
