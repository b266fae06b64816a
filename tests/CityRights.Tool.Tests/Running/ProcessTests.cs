using CityRights.Testing;

namespace CityRights.Tool.Tests.Running;

/// <summary>The tool as a process: exit codes, signals, standard streams.</summary>
public sealed class ProcessTests : IDisposable
{
    /// <summary>More than a pipe holds: when it is written, the process has begun to read.</summary>
    private static readonly string MoreThanAPipe = new(' ', 300_000);

    private static readonly string[] German = ["LC_ALL=de_DE.UTF-8", "LANG=de_DE.UTF-8"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ExitCode_IsWhatTheShellSees()
    {
        using var process = ToolProcess.Start(_folder.Path, "keys", "frob");

        var (code, output, error) = await process.EndAsync();

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.StartsWith("cityrights: There is no command 'frob'.", error);
    }

    [LinuxTheory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("HUP", 129)]
    public async Task Signal_WhileItWaitsForInput_EndsItWithItsCode(string signal, int expected)
    {
        using var process = ToolProcess.Start(_folder.Path, "catalogue", "validate", "-");
        await process.Input.WriteAsync(MoreThanAPipe);
        await process.Input.FlushAsync();

        process.Signal(signal);

        var (code, output, error) = await process.EndAsync();
        Assert.Equal(expected, code);
        Assert.Empty(output);
        Assert.Equal("cityrights: Interrupted. Nothing was left behind.\n", error);
    }

    [LinuxFact("bash")]
    public async Task Output_IntoAFullDevice_IsAFailureOfFiles()
    {
        using var process = ToolProcess.StartShell(_folder.Path, "cityrights schema print catalogue > /dev/full");

        var (code, _, error) = await process.EndAsync();

        Assert.Equal(3, code);
        Assert.Equal("cityrights: The disk is full. Free space, or write elsewhere.\n", error);
    }

    [LinuxFact("bash")]
    public async Task Output_IntoAPipeThatNobodyReads_IsNoError()
    {
        using var process = ToolProcess.StartShell(_folder.Path, "cityrights schema print catalogue | true; echo ${PIPESTATUS[0]}");

        var (_, output, error) = await process.EndAsync();

        Assert.Equal("0\n", output);
        Assert.Empty(error);
    }

    [LinuxFact("env")]
    public async Task Words_OnAMachineOfAnotherLanguage_AreEnglish()
    {
        using var help = ToolProcess.StartWith(German, _folder.Path, "keys", "new", "--help");
        using var wrong = ToolProcess.StartWith(German, _folder.Path, "keys", "new");

        Assert.Contains("Usage:\n", (await help.EndAsync()).Out);
        Assert.StartsWith("cityrights: Missing: <FILE>.", (await wrong.EndAsync()).Error);
    }
}
