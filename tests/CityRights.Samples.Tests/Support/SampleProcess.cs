using System.Diagnostics;
using System.Text;
using CityRights.Testing;

namespace CityRights.Samples.Support;

/// <summary>A sample as a process of its own, as a terminal starts it.</summary>
internal sealed class SampleProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly TaskCompletionSource _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<(string Text, TaskCompletionSource<string> Seen)> _awaited = [];

    private SampleProcess(Process process) => _process = process;

    public string Output => Read(_output);

    public string Error => Read(_error);

    public int Id => _process.Id;

    /// <summary>Starts a sample.</summary>
    /// <param name="name">Its assembly.</param>
    /// <param name="folder">The folder it runs in.</param>
    /// <param name="environment">The name of its environment.</param>
    /// <param name="arguments">What stands after <c>--</c>.</param>
    public static SampleProcess Start(string name, string folder, string environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(RepositoryFiles.PathOf($"samples/{name}/bin/{Configuration}/net10.0/{name}.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        start.Environment["NO_COLOR"] = "1";
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var sample = new SampleProcess(process);
        process.OutputDataReceived += (_, line) => sample.Take(sample._output, line.Data);
        process.ErrorDataReceived += (_, line) => sample.Take(sample._error, line.Data);
        process.Exited += (_, _) => sample._exited.TrySetResult();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return sample;
    }

    /// <summary>Waits for a line of the output or of the errors that holds a text.</summary>
    public async Task<string> SeeAsync(string text)
    {
        var seen = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_awaited)
        {
            var line = (Output + Error).Split('\n').FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal));
            if (line is not null)
            {
                return line;
            }

            _awaited.Add((text, seen));
        }

        if (await Task.WhenAny(seen.Task, _exited.Task).WaitAsync(Patience) != seen.Task)
        {
            throw new InvalidOperationException($"The program ended without saying '{text}'. It said:\n{Output}{Error}");
        }

        return await seen.Task;
    }

    /// <summary>Waits for the end and answers with the exit code.</summary>
    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>Presses Ctrl-C.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static string Read(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }

    private void Take(StringBuilder text, string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_awaited)
        {
            lock (text)
            {
                text.Append(line).Append('\n');
            }

            foreach (var (awaited, seen) in _awaited.Where(waiting => line.Contains(waiting.Text, StringComparison.Ordinal)))
            {
                seen.TrySetResult(line);
            }
        }
    }
}
