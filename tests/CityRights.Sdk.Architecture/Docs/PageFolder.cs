using System.Diagnostics;
using CityRights.Testing;

namespace CityRights.Architecture.Docs;

/// <summary>The folder in which the shell blocks of one page are run, one after the other.</summary>
internal sealed class PageFolder : IDisposable
{
    /// <summary>Published city data that pages use, by the name that a page gives it.</summary>
    private static readonly Dictionary<string, string> Data = new(StringComparer.Ordinal)
    {
        ["zurich-dogs"] = "conformance/pseudonymisation/zurich-dogs",
        ["nyc-311"] = "data/nyc-311",
        ["barcelona-accidents"] = "conformance/pseudonymisation/barcelona-accidents",
    };

    private readonly TempFolder _folder = new();
    private readonly TempFolder _programs = new();

    public PageFolder()
    {
        // The tool's own output: beside these tests stand the assemblies of a web project, which the tool is not.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var tool = RepositoryFiles.PathOf($"src/CityRights.Tool/bin/{configuration}/net10.0/CityRights.Tool.dll");
        var script = _programs.Write("cityrights", $"#!/bin/sh\nexec dotnet \"{tool}\" \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public static string DataPath(string name) => Data[name];

    /// <summary>Whether the data that a block asks for is there.</summary>
    public static bool HasData(CodeBlock block) => block.Mark("data") is not { } name || SharedData.Exists(Data[name]);

    public string PathOf(string name) => _folder.PathOf(name);

    public void Write(string name, string text) => _folder.Write(name, text);

    public void CopyData(string name)
    {
        var source = SharedData.PathOf(Data[name]);
        foreach (var file in Directory.EnumerateFiles(source))
        {
            File.Copy(file, _folder.PathOf(Path.GetFileName(file)), overwrite: true);
        }
    }

    /// <summary>Runs commands as a reader would type them, stopping at the first that fails.</summary>
    public (int ExitCode, string Output, string Errors) Run(string commands)
    {
        var start = new ProcessStartInfo(ToolOnPath.Require("bash"))
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            ArgumentList = { "-eu", "-o", "pipefail", "-c", commands },
        };
        start.Environment["PATH"] = _programs.Path + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.ReplaceLineEndings("\n"), errors.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        _folder.Dispose();
        _programs.Dispose();
    }
}
