using System.Diagnostics;
using System.Text;

namespace CityRights.Tool.Tests.Running;

/// <summary>The tool as a process of its own, as a shell starts it.</summary>
internal sealed class ToolProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private ToolProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The built tool.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "CityRights.Tool.dll");

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public StreamWriter Input => _process.StandardInput;

    public static ToolProcess Start(string folder, params string[] args) => StartProgram("dotnet", folder, [Assembly, .. args]);

    /// <summary>Starts the tool with environment variables, each <c>NAME=value</c>.</summary>
    public static ToolProcess StartWith(string[] environment, string folder, params string[] args) =>
        StartProgram("env", folder, [.. environment, "dotnet", Assembly, .. args]);

    /// <summary>Runs a line of bash in a folder; <c>cityrights</c> in it is the built tool.</summary>
    public static ToolProcess StartShell(string folder, string line) =>
        StartProgram("bash", folder, ["-c", $"cityrights() {{ dotnet '{Assembly}' \"$@\"; }}; {line}"]);

    /// <summary>Sends a signal by its name, such as INT.</summary>
    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", Id.ToString()]);
        kill.WaitForExit();
    }

    public async Task<(int Code, string Out, string Error)> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return (_process.ExitCode, await _output, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static ToolProcess StartProgram(string program, string folder, IReadOnlyList<string> args) =>
        new(Process.Start(new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        })!);
}
