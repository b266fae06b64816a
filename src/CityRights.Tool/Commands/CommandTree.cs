using CityRights.Tool.Commands.Catalogue;
using CityRights.Tool.Commands.Keys;
using CityRights.Tool.Commands.Manifest;
using CityRights.Tool.Commands.Pseudonymise;
using CityRights.Tool.Commands.Reidentify;
using CityRights.Tool.Commands.Relink;
using CityRights.Tool.Commands.Report;
using CityRights.Tool.Commands.Schema;
using CityRights.Tool.Help;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    public static ToolRootCommand Root(ToolConsole console) => new(console.Width)
    {
        KeysCommand.Create(console),
        PseudonymiseCommand.Create(console),
        ReidentifyCommand.Create(console),
        RelinkCommand.Create(console),
        CatalogueCommand.Create(console),
        ManifestCommand.Create(console),
        ReportCommand.Create(console),
        SchemaCommand.Create(console),
    };
}
