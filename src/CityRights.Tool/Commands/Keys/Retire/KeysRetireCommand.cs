using CityRights.Keys;
using CityRights.Tool.Help;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Keys;

/// <summary><c>keys retire</c>: ends the look-up by a version.</summary>
internal static class KeysRetireCommand
{
    public static ToolCommand Create(ToolConsole console)
    {
        var file = Parsing.Words.Path("FILE", "The key file.");
        var version = KeyFileWords.Version("The relinking version to retire.");
        var command = new ToolCommand("retire", "Ends the look-up by an older version, whose rows were re-linked.")
        {
            Examples = [new("Retire version 1", "cityrights keys retire keys/cityrights.keys --version 1")],
            Notes = ["People whose rows carry only this version are no longer found. The root stays in the file until 'keys destroy'."],
        };
        command.Add(file);
        command.Add(version);
        command.SetAction(parse =>
        {
            var path = parse.GetRequiredValue(file);
            var number = parse.GetRequiredValue(version)!.Value;
            KeyFile.Retire(path, number, new KeyFileOptions { Time = console.Time });
            console.Out.WriteLine(Printable.Line($"Retired key version {Numbers.Plain(number)} of '{path}'."));
            console.Error.WriteLine("Back the file up again, and reload or restart the services that use it.");
            return (int)ExitCode.Done;
        });
        return command;
    }
}
