using CityRights.Tool.Help;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Manifest;

/// <summary>Algorithm manifests.</summary>
internal static class ManifestCommand
{
    public static ToolCommand Create(ToolConsole console) => new("manifest", "Checks algorithm manifests.")
    {
        ManifestValidateCommand.Create(console),
    };
}
