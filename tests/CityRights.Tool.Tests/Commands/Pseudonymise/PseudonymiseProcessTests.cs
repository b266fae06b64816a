using System.Globalization;
using CityRights.Testing;
using CityRights.Tool.Tests.Running;

namespace CityRights.Tool.Tests.Commands.Pseudonymise;

/// <summary>Runs over a file that takes a while, as processes.</summary>
public sealed class PseudonymiseProcessTests : IDisposable
{
    private const int Rows = 600_000;

    private readonly PseudonymiseFixture _dogs = new();

    public PseudonymiseProcessTests()
    {
        using var writer = new StreamWriter(_dogs.Input);
        writer.Write("owner,name,born,quarter,breed\n");
        for (var row = 0; row < Rows; row++)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{row},Anna Muster,1980-05-17,Altstetten,a breed with quite a long name\n"));
        }
    }

    private string OutputFolder => Directory.CreateDirectory(_dogs.PathOf("out")).FullName;

    private string Output => Path.Combine(OutputFolder, "dogs.csv");

    public void Dispose() => _dogs.Dispose();

    [LinuxTheory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public async Task Signal_InTheMiddle_LeavesNothingBehind(string signal, int expected)
    {
        var begun = Begun();
        using var process = Start();
        await begun;

        process.Signal(signal);

        var (code, output, error) = await process.EndAsync();
        Assert.Equal(expected, code);
        Assert.Empty(output);
        Assert.Equal("cityrights: Interrupted. Nothing was left behind.\n", error);
        Assert.Empty(Directory.GetFileSystemEntries(OutputFolder));
    }

    [LinuxFact]
    public async Task Signals_InImpatientSuccession_LeaveNothingBehindEither()
    {
        var begun = Begun();
        using var process = Start();
        await begun;

        process.Signal("INT");
        process.Signal("INT");
        process.Signal("INT");

        Assert.Equal(130, (await process.EndAsync()).Code);
        Assert.Empty(Directory.GetFileSystemEntries(OutputFolder));
    }

    [LinuxFact]
    public async Task Signal_WhileAnOutputIsReplaced_KeepsTheOldOne()
    {
        File.WriteAllText(Output, "old");
        var begun = Begun();
        using var process = Start("--force");
        await begun;

        process.Signal("INT");

        Assert.Equal(130, (await process.EndAsync()).Code);
        Assert.Equal("old", File.ReadAllText(Output));
        Assert.Equal([Output], Directory.GetFileSystemEntries(OutputFolder));
    }

    [LinuxFact("env")]
    public async Task File_LargerThanTheMemoryAllowed_IsDoneWithoutProgressInAPipe()
    {
        Assert.True(new FileInfo(_dogs.Input).Length > 36 << 20);
        using var process = ToolProcess.StartWith(["DOTNET_GCHeapHardLimit=0x1800000"], _dogs.Folder, Args());

        var (code, output, error) = await process.EndAsync();

        Assert.True(code == 0, error);
        Assert.Empty(output);
        Assert.Matches(@"^Wrote '[^']+': 600,000 rows; 3 columns kept, 2 dropped; [0-9.]+ s, [0-9,]+ rows/s\.\nPolicy sha256:[0-9a-f]{64}, key version 1\.\n$", error);
        Assert.Equal(Rows + 1, File.ReadLines(Output).Count());
    }

    [LinuxFact("script")]
    public async Task Progress_OnATerminal_IsDrawnAndClearedAway()
    {
        using var process = ToolProcess.StartShell(_dogs.Folder, $"export TERM=xterm; script -qec \"dotnet '{ToolProcess.Assembly}' {string.Join(' ', Args())}\" typescript");

        var (code, output, _) = await process.EndAsync();

        Assert.Equal(0, code);
        Assert.Matches(@"[0-9,]+ rows  [0-9,]+ rows/s  ETA \d+:\d\d", output);
        Assert.Contains("\u001b[2K", output);
        Assert.Contains("Wrote '", output);
    }

    [LinuxFact("script")]
    public async Task Progress_OnATerminalThatCannotDraw_IsNotDrawn()
    {
        using var process = ToolProcess.StartShell(_dogs.Folder, $"export TERM=dumb; script -qec \"dotnet '{ToolProcess.Assembly}' {string.Join(' ', Args())}\" typescript");

        var (code, output, _) = await process.EndAsync();

        Assert.Equal(0, code);
        Assert.DoesNotContain("ETA", output);
        Assert.DoesNotContain('\u001b', output);
    }

    /// <summary>Completes when the run has opened its output, so that it is in the middle of its work.</summary>
    private Task Begun()
    {
        var begun = new TaskCompletionSource();
        var watcher = new FileSystemWatcher(OutputFolder) { IncludeSubdirectories = false };
        watcher.Created += (_, _) => begun.TrySetResult();
        watcher.EnableRaisingEvents = true;
        return begun.Task.WaitAsync(TimeSpan.FromMinutes(2)).ContinueWith(_ => watcher.Dispose(), TaskScheduler.Default);
    }

    private ToolProcess Start(params string[] more) => ToolProcess.Start(_dogs.Folder, Args(more));

    private string[] Args(params string[] more) =>
        ["pseudonymise", _dogs.Input, "--policy", _dogs.PolicyFile, "--purpose", "dog-statistics", "--keys", _dogs.Keys, "--out", Output, .. more];
}
