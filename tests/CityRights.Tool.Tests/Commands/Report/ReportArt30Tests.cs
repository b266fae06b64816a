using System.Text.Json;
using CityRights.Testing;
using CityRights.Tool.Tests.Running;

namespace CityRights.Tool.Tests.Commands.Report;

public sealed class ReportArt30Tests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _catalogue;

    public ReportArt30Tests() => _catalogue = _folder.Write("catalogue.json", Samples.Catalogue);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Report_NoFormat_IsMarkdownOnStandardOutput()
    {
        var run = (await ToolRun.OfAsync("report", "art30", _catalogue)).AssertDone();

        Assert.StartsWith("# Record of processing activities\n", run.Out);
        Assert.Contains("permit-sms", run.Out);
        Assert.Matches(@"^Record of processing activities: 2 purposes, \d+ values missing\.\n$", run.Error);
    }

    [Fact]
    public async Task Report_WhatIsNotDeclared_PrintsAsMissing() =>
        Assert.Contains("| Data protection officer (GDPR Art. 30(1)(a)) | missing |", (await ToolRun.OfAsync("report", "art30", _catalogue)).AssertDone().Out);

    [Fact]
    public async Task Report_Csv_HasALineForEachPurpose()
    {
        var lines = (await ToolRun.OfAsync("report", "art30", _catalogue, "--format", "csv")).AssertDone().Out.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["\"Id\"", "\"permit\"", "\"permit-sms\""], lines.Select(line => line.Split(',')[0]));
    }

    [Fact]
    public async Task Report_Json_IsJson()
    {
        using var json = JsonDocument.Parse((await ToolRun.OfAsync("report", "art30", _catalogue, "--format", "json")).AssertDone().Out);

        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    }

    [Fact]
    public async Task Report_OneMoreRecipient_ChangesThatRowAlone()
    {
        var more = _folder.Write("more.json", Samples.Catalogue.Replace(
            "\"legalProvision\"",
            """ "recipients": { "scan-car": { "name": "Parkeercontrole B.V.", "role": "processor", "agreement": "2026-17" } }, "legalProvision" """,
            StringComparison.Ordinal));

        var before = (await ToolRun.OfAsync("report", "art30", _catalogue, "--format", "csv")).AssertDone().Out.Split("\r\n");
        var after = (await ToolRun.OfAsync("report", "art30", more, "--format", "csv")).AssertDone().Out.Split("\r\n");

        Assert.Equal([1], Enumerable.Range(0, before.Length).Where(line => before[line] != after[line]));
    }

    [Fact]
    public async Task Report_Twice_IsTheSame() =>
        Assert.Equal(
            (await ToolRun.OfAsync("report", "art30", _catalogue)).AssertDone().Out,
            (await ToolRun.WithInputAsync(Samples.Catalogue, "report", "art30", "-")).AssertDone().Out);

    [Fact]
    public async Task Report_ToAFile_LeavesStandardOutputEmpty()
    {
        var file = _folder.PathOf("record.md");

        var run = (await ToolRun.OfAsync("report", "art30", _catalogue, "--out", file)).AssertDone();

        Assert.Empty(run.Out);
        Assert.Equal((await ToolRun.OfAsync("report", "art30", _catalogue)).Out, File.ReadAllText(file));
    }

    [Fact]
    public async Task Report_ToAFileThatIsThere_KeepsIt()
    {
        var file = _folder.Write("record.md", "mine");

        (await ToolRun.OfAsync("report", "art30", _catalogue, "--out", file)).AssertFailed(ExitCode.Files, "exists already", "--force");

        Assert.Equal("mine", File.ReadAllText(file));
    }

    [Fact]
    public async Task Report_OverItsOwnInput_IsRefusedEvenByForce()
    {
        (await ToolRun.OfAsync("report", "art30", _catalogue, "--out", _catalogue, "--force")).AssertFailed(ExitCode.Usage, "is the input");

        Assert.Equal(Samples.Catalogue, File.ReadAllText(_catalogue));
    }

    [Fact]
    public async Task Report_UnsoundCatalogue_WritesNothing()
    {
        var file = _folder.PathOf("record.md");
        var bad = _folder.Write("bad.json", Samples.Catalogue.Replace("publicTask", "publicTsk", StringComparison.Ordinal));

        (await ToolRun.OfAsync("report", "art30", bad, "--out", file)).AssertFailed(ExitCode.Findings, "bad.json:", "'publicTask'");

        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task Report_MissingCatalogue_IsAFailureOfFiles() =>
        (await ToolRun.OfAsync("report", "art30", _folder.PathOf("nowhere.json"))).AssertFailed(ExitCode.Files, "There is no file");

    [Fact]
    public async Task Report_UnknownFormat_NamesTheNearest() =>
        (await ToolRun.OfAsync("report", "art30", _catalogue, "--format", "cvs")).AssertFailed(ExitCode.Usage, "markdown, csv, json", "Did you mean 'csv'?");

    [LinuxFact]
    public async Task Report_IntoAFolderThatMayNotBeWritten_IsAFailureOfFiles() =>
        (await ToolRun.OfAsync("report", "art30", _catalogue, "--out", "/sys/record.md")).AssertFailed(ExitCode.Files, "'/sys/record.md' cannot be written");

    [MountFact]
    public async Task Report_OntoAFullDisk_LeavesNothingBehind()
    {
        using var disk = new SmallDisk("64k");
        File.WriteAllBytes(Path.Combine(disk.Path, "filler"), new byte[64 * 1024]);
        var file = Path.Combine(disk.Path, "record.md");

        (await ToolRun.OfAsync("report", "art30", _catalogue, "--out", file)).AssertFailed(ExitCode.Files, "disk is full");

        Assert.Equal(["filler"], Directory.GetFileSystemEntries(disk.Path).Select(Path.GetFileName));
    }
}
