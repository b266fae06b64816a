using System.CommandLine;
using System.CommandLine.Invocation;

namespace CityRights.Tool.Help;

/// <summary>Prints the help page of the command that was named.</summary>
internal sealed class HelpPageAction(int width) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        HelpPage.Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output, width);
        return (int)ExitCode.Done;
    }
}
