using CityRights.Tool.Help;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Keys;

/// <summary>Key files: made, changed, handed out, looked at.</summary>
internal static class KeysCommand
{
    public static ToolCommand Create(ToolConsole console) => new("keys", "Makes, rotates, retires, destroys, hands out and lists keys.")
    {
        KeysNewCommand.Create(console),
        KeysRotateCommand.Create(console),
        KeysRetireCommand.Create(console),
        KeysDestroyCommand.Create(console),
        KeysExportDomainCommand.Create(console),
        KeysMountCommand.Create(console),
        KeysListCommand.Create(console),
    };
}
