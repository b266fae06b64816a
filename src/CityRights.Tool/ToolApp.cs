using System.CommandLine;
using CityRights.Tool.Commands;
using CityRights.Tool.Failures;
using CityRights.Tool.Parsing;
using CityRights.Tool.Terminal;

namespace CityRights.Tool;

/// <summary>One run of the tool: parse, run the command, say what failed.</summary>
internal static class ToolApp
{
    /// <summary>A word that begins with @ is a word, not the name of a file to read more words from.</summary>
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    public static async Task<ExitCode> RunAsync(IReadOnlyList<string> args, ToolConsole console, CancellationToken cancellationToken)
    {
        try
        {
            var parse = CommandTree.Root(console).Parse(args, Parser);
            if (UsageFailure.Of(parse) is { } wrong)
            {
                wrong.Print(console.Error);
                return wrong.Code;
            }

            var invocation = new InvocationConfiguration
            {
                Output = console.Out,
                Error = console.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            return (ExitCode)await parse.InvokeAsync(invocation, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            new Failure(ExitCode.Interrupted, "Interrupted. Nothing was left behind.").Print(console.Error);
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // The last handler: a stack trace, or the text of an unforeseen exception, could show data.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var failure = Failure.Of(exception);
            failure.Print(console.Error);
            return failure.Code;
        }
    }
}
