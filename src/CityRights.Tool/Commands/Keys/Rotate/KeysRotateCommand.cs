using CityRights.Keys;
using CityRights.Tool.Help;
using CityRights.Tool.Parsing;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Keys;

/// <summary><c>keys rotate</c>: adds a version to a key file.</summary>
internal static class KeysRotateCommand
{
    public static ToolCommand Create(ToolConsole console)
    {
        var file = Words.Path("FILE", "The key file.");
        var command = new ToolCommand("rotate", "Adds a new active version; the former one stays for look-up.")
        {
            Examples = [new("Begin a new key version", "cityrights keys rotate keys/cityrights.keys")],
            Notes =
            [
                "Run it as the account that owns the file. Running services use the new version after a restart. Files made with two versions do not join by equality: pin one with 'pseudonymise --key-version'.",
            ],
        };
        command.Add(file);
        command.SetAction(parse =>
        {
            var path = parse.GetRequiredValue(file);
            var current = KeyFile.Rotate(path, new KeyFileOptions { Time = console.Time }).Current;
            console.Out.WriteLine(Printable.Line($"Added key version {Numbers.Plain(current.Version)} to '{path}', fingerprint {current.Fingerprint}."));
            console.Error.WriteLine("Back the file up again, and restart the services that use it.");
            return (int)ExitCode.Done;
        });
        return command;
    }
}
