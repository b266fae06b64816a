using CityRights.Tool.Help;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Catalogue;

/// <summary>Purpose catalogues.</summary>
internal static class CatalogueCommand
{
    public static ToolCommand Create(ToolConsole console) => new("catalogue", "Checks purpose catalogues.")
    {
        CatalogueValidateCommand.Create(console),
    };
}
