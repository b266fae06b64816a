using System.CommandLine;
using CityRights.Tool.Parsing;

namespace CityRights.Tool.Commands.Keys;

/// <summary>Options of every command that reads a key file.</summary>
internal static class KeyFileWords
{
    public static Option<bool> ReadOnlyMount() => Words.Flag(
        "--allow-read-only-mount",
        "Accept a key file that others may read where its file system is mounted read-only, as container platforms mount secrets.");

    public static Option<int?> Version(string description)
    {
        var option = Words.Number("--version", "NUMBER", description, 1, int.MaxValue);
        option.Required = true;
        return option;
    }
}
