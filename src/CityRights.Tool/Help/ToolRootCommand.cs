using System.CommandLine;
using System.CommandLine.Help;

namespace CityRights.Tool.Help;

/// <summary>The tool itself.</summary>
internal sealed class ToolRootCommand : RootCommand, IDocumented
{
    public const string ToolName = "cityrights";

    public ToolRootCommand(int helpWidth)
        : base("The command line of CityRights.Sdk: keys, pseudonymised files, manifests, catalogues and papers.")
    {
        foreach (var option in Options)
        {
            switch (option)
            {
                case HelpOption help:
                    help.Description = "Says what a command does, with examples.";
                    help.Action = new HelpPageAction(helpWidth);
                    break;
                case VersionOption version:
                    version.Description = "Says which version this is.";
                    version.Action = new VersionAction();
                    break;
                default:
                    break;
            }
        }
    }

    public IReadOnlyList<Example> Examples { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];
}
