using System.CommandLine;

namespace CityRights.Tool.Help;

/// <summary>A command with examples.</summary>
internal sealed class ToolCommand(string name, string description) : Command(name, description), IDocumented
{
    public IReadOnlyList<Example> Examples { get; init; } = [];

    public IReadOnlyList<string> Notes { get; init; } = [];
}
