using CityRights.Keys;
using CityRights.Tool.Help;
using CityRights.Tool.Parsing;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Keys;

/// <summary><c>keys mount</c>: splits a key file into the folder that a container platform mounts as a secret.</summary>
internal static class KeysMountCommand
{
    public static ToolCommand Create(ToolConsole console)
    {
        var file = Words.Path("FILE", "The key file.");
        var output = Words.PathOption("--out", "FOLDER", "The folder to make; it may exist and be empty.");
        output.Required = true;
        var command = new ToolCommand("mount", "Splits a key file into a folder with an index and one file for each root, as container platforms mount secrets.")
        {
            Examples = [new("Make the content of a secret", "cityrights keys mount keys/cityrights.keys --out secret")],
            Notes = ["Make the secret from the folder, for example with 'kubectl create secret generic city-keys --from-file=secret', and delete the folder."],
        };
        command.Add(file);
        command.Add(output);
        command.SetAction(parse =>
        {
            var folder = parse.GetRequiredValue(output)!;
            KeyMount.Create(parse.GetRequiredValue(file), folder, new KeyFileOptions { Time = console.Time });
            console.Out.WriteLine(Printable.Line($"Made '{folder}'."));
            console.Error.WriteLine("Its files hold keys: make the secret from them and delete them.");
            return (int)ExitCode.Done;
        });
        return command;
    }
}
