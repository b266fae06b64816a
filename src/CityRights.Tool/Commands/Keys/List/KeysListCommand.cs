using CityRights.Keys;
using CityRights.Tool.Help;
using CityRights.Tool.Parsing;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Keys;

/// <summary><c>keys list</c>: shows all that may be known of a key file, which is everything but the keys.</summary>
internal static class KeysListCommand
{
    public static ToolCommand Create(ToolConsole console)
    {
        var file = Words.Path("FILE", "The key file.");
        var readOnlyMount = KeyFileWords.ReadOnlyMount();
        var command = new ToolCommand("list", "Shows versions, states, dates and fingerprints; never a key.")
        {
            Examples = [new("Look at a key file", "cityrights keys list keys/cityrights.keys")],
            Notes =
            [
                "States: pending (held, used from the moment in SINCE on), active (makes new pseudonyms), relinking (finds people by older pseudonyms), retired (held, not used), destroyed (gone for good).",
            ],
        };
        command.Add(file);
        command.Add(readOnlyMount);
        command.SetAction(parse =>
        {
            var options = new KeyFileOptions { AllowReadOnlyMount = parse.GetValue(readOnlyMount), Time = console.Time };
            KeyFileTable.Write(console.Out, KeyFile.Describe(parse.GetRequiredValue(file), options));
            return (int)ExitCode.Done;
        });
        return command;
    }
}
