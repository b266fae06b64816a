using CityRights.Tool.Help;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Schema;

/// <summary><c>schema list</c>: the names that <c>schema print</c> takes.</summary>
internal static class SchemaListCommand
{
    private static readonly string[] Titles = ["NAME", "KIND"];

    public static ToolCommand Create(ToolConsole console)
    {
        var command = new ToolCommand("list", "Lists the schemas.")
        {
            Examples = [new("See which schemas there are", "cityrights schema list")],
        };
        command.SetAction(_ =>
        {
            PlainTable.Write(console.Out, Titles, [.. PublishedSchema.All.Select(static schema => (string[])[schema.Name, schema.Kind])]);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
