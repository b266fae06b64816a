using CityRights.Tool.Help;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Keys;

/// <summary>Key files: made, rotated, looked at.</summary>
internal static class KeysCommand
{
    public static ToolCommand Create(ToolConsole console) => new("keys", "Makes, rotates and lists key files.")
    {
        KeysNewCommand.Create(console),
        KeysRotateCommand.Create(console),
        KeysListCommand.Create(console),
    };
}
