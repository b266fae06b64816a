using CityRights.Tool.Help;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Schema;

/// <summary>The published schemas.</summary>
internal static class SchemaCommand
{
    public static ToolCommand Create(ToolConsole console) => new("schema", "Lists and prints the schemas of documents and databases.")
    {
        SchemaListCommand.Create(console),
        SchemaPrintCommand.Create(console),
    };
}
