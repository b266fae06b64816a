using System.Text;
using CityRights.Testing;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Tests.Running;

/// <summary>A run of the tool inside the test, with what it read, wrote and ended with.</summary>
internal sealed record ToolRun(ExitCode Code, string Out, string Error)
{
    /// <summary>The lines on standard error.</summary>
    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static Task<ToolRun> OfAsync(params string[] args) => WithInputAsync([], args);

    public static Task<ToolRun> WithInputAsync(string input, params string[] args) =>
        WithInputAsync(Encoding.UTF8.GetBytes(input), args);

    public static async Task<ToolRun> WithInputAsync(byte[] input, params string[] args)
    {
        using var output = new MemoryStream();
        using var answers = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var console = new ToolConsole
        {
            Out = answers,
            Error = errors,
            OpenInput = () => new MemoryStream(input, writable: false),
            OpenOutput = () => new KeptStream(output),
            Time = new TestClock(),
        };
        var code = await ToolApp.RunAsync(args, console, CancellationToken.None);
        return new ToolRun(code, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }

    /// <summary>Says that the run failed as it should: with this code, one line, and no answer.</summary>
    public void AssertFailed(ExitCode code, params string[] parts)
    {
        Assert.True(Code == code, $"ended with {Code} and said: {Error}");
        Assert.Empty(Out);
        var line = Assert.Single(ErrorLines);
        Assert.StartsWith("cityrights: ", line);
        Assert.DoesNotContain("   at ", line);
        foreach (var part in parts)
        {
            Assert.Contains(part, line);
        }
    }

    /// <summary>Says that the run did what was asked for.</summary>
    public ToolRun AssertDone()
    {
        Assert.True(Code == ExitCode.Done, $"ended with {Code} and said: {Error}");
        return this;
    }
}
