using System.Text.RegularExpressions;
using CityRights.Testing;
using CityRights.Tool.Tests.Running;
using CityRights.Transparency;

namespace CityRights.Tool.Tests.Commands.Manifest;

public sealed class ManifestValidateTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _sound;

    public ManifestValidateTests() => _sound = _folder.Write("scan-car.json", Samples.Manifest);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Validate_SoundManifest_SaysSo()
    {
        var run = (await ToolRun.OfAsync("manifest", "validate", _sound)).AssertDone();

        Assert.Equal($"{_sound}: sound.\n", run.Out);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Validate_StandardInput_IsRead() =>
        Assert.Equal("(standard input): sound.\n", (await ToolRun.WithInputAsync(Samples.Manifest, "manifest", "validate", "-")).AssertDone().Out);

    [Theory]
    [InlineData("\"version\":", "\"versoin\":", "'versoin'", 2)]
    [InlineData("\"id\": \"scan-car\",", "\"id\": \"scan-car\", \"id\": \"scan-car\",", "stands twice", 1)]
    [InlineData("cityrights/manifest/1", "cityrights/manifest/9", "'cityrights/manifest/1'", 1)]
    public async Task Validate_FormWrong_IsALineForEachFindingWithItsPlace(string right, string wrong, string says, int lines)
    {
        var file = _folder.Write("bad.json", Samples.Manifest.Replace(right, wrong, StringComparison.Ordinal));

        var run = await ToolRun.OfAsync("manifest", "validate", file);

        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Empty(run.Out);
        Assert.Equal(lines, run.ErrorLines.Count);
        Assert.All(run.ErrorLines, line => Assert.Matches($@"^cityrights: {Regex.Escape(file)}:\d+:\d+: .+ \(CRT-TRANSPARENCY-\d+\)$", line));
        Assert.Contains(says, run.Error);
    }

    [Theory]
    [MemberData(nameof(MalformedDocuments.Names), MemberType = typeof(MalformedDocuments))]
    public async Task Validate_MalformedDocument_IsAFinding(string name)
    {
        var run = await ToolRun.WithInputAsync(MalformedDocuments.Make(name, Samples.Manifest), "manifest", "validate", "-");

        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Empty(run.Out);
        Assert.All(run.ErrorLines, line => Assert.Matches(@"^cityrights: \(standard input\):\d+:\d+: .+ \(CRT-TRANSPARENCY-\d+\)$", line));
        Assert.NotEmpty(run.ErrorLines);
    }

    [Fact]
    public async Task Validate_TooLongDocument_IsAFinding() =>
        (await ToolRun.WithInputAsync(new string(' ', ManifestJson.MaximumBytes + 1), "manifest", "validate", "-"))
            .AssertFailed(ExitCode.Findings, "(standard input)", "CRT-TRANSPARENCY-");

    [Fact]
    public async Task Validate_SeveralFiles_OneBadHidesNoOther()
    {
        var bad = _folder.Write("bad.json", "{");

        var run = await ToolRun.OfAsync("manifest", "validate", bad, _folder.PathOf("nowhere.json"), _sound);

        Assert.Equal(ExitCode.Files, run.Code);
        Assert.Equal($"{_sound}: sound.\n", run.Out);
        Assert.Equal(2, run.ErrorLines.Count);
        Assert.Contains("bad.json", run.ErrorLines[0]);
        Assert.Contains("There is no file", run.ErrorLines[1]);
    }

    [Fact]
    public async Task Validate_NameThatTheCatalogueLacks_IsAFinding()
    {
        var catalogue = _folder.Write("catalogue.json", Samples.Catalogue);

        var run = await ToolRun.OfAsync("manifest", "validate", _sound, "--catalogue", catalogue);

        Assert.Equal(ExitCode.Findings, run.Code);
        Assert.Contains("'parking-enforcement'", run.Error);
    }

    [Fact]
    public async Task Validate_NamesThatTheCatalogueHas_IsSound()
    {
        var catalogue = _folder.Write("catalogue.json", Samples.Catalogue.Replace("\"permit\"", "\"parking-enforcement\"", StringComparison.Ordinal));

        (await ToolRun.OfAsync("manifest", "validate", _sound, "--catalogue", catalogue)).AssertDone();
    }

    [Fact]
    public async Task Validate_ReviewDatePassed_IsAWarningThatLetsItPass()
    {
        var file = _folder.Write("old.json", Regex.Replace(Samples.Manifest, "\"2027-11-01\"", "\"2026-01-01\""));

        var run = (await ToolRun.OfAsync("manifest", "validate", file)).AssertDone();

        Assert.Contains("old.json:", run.Error);
        Assert.Contains(": warning: ", run.Error);
        Assert.Equal($"{file}: sound, 1 warning.\n", run.Out);
    }

    [Fact]
    public async Task Validate_UnsoundCatalogue_IsSaidOfTheCatalogue()
    {
        var catalogue = _folder.Write("catalogue.json", "{");

        (await ToolRun.OfAsync("manifest", "validate", _sound, "--catalogue", catalogue)).AssertFailed(ExitCode.Findings, "catalogue.json:1:");
    }

    [Fact]
    public async Task Validate_Folder_IsAFailureOfFiles() =>
        (await ToolRun.OfAsync("manifest", "validate", _folder.Path)).AssertFailed(ExitCode.Files, "is a folder");

    [Fact]
    public async Task Validate_NoFile_IsAskedFor() =>
        (await ToolRun.OfAsync("manifest", "validate")).AssertFailed(ExitCode.Usage, "Missing: <FILE>. See");
}
