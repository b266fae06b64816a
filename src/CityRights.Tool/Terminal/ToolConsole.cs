namespace CityRights.Tool.Terminal;

/// <summary>Where a run of the tool reads and writes; tests give it their own.</summary>
internal sealed class ToolConsole
{
    private const int WidthOfAPipe = 100;

    /// <summary>Answers: what was asked for, and nothing else.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Everything said about the work: errors, progress, summaries.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Opens standard input as bytes.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Opens standard output as bytes, for documents whose bytes are fixed.</summary>
    public required Func<Stream> OpenOutput { get; init; }

    /// <summary>Whether somebody watches <see cref="Error"/>: progress is drawn only then.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The width to which text on <see cref="Out"/> is wrapped.</summary>
    public int Width { get; init; } = WidthOfAPipe;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public static ToolConsole OfThisProcess() => new()
    {
        Out = Console.Out,
        Error = Console.Error,
        OpenInput = Console.OpenStandardInput,
        OpenOutput = Console.OpenStandardOutput,
        ErrorIsTerminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
        Width = Console.IsOutputRedirected ? WidthOfAPipe : Math.Clamp(Console.WindowWidth, 40, 120),
    };
}
