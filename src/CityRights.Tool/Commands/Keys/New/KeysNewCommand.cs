using CityRights.Keys;
using CityRights.Tool.Help;
using CityRights.Tool.Parsing;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Keys;

/// <summary><c>keys new</c>: makes a key file, never over another.</summary>
internal static class KeysNewCommand
{
    public static ToolCommand Create(ToolConsole console)
    {
        var file = Words.Path("FILE", "The key file to make. Missing folders are made; a file is never overwritten.");
        var tenant = Words.Identifier("--tenant", "NAME", "Bind the file to one city or department: every other tenant refuses it.");
        var command = new ToolCommand("new", "Makes a key file with one version, readable by its owner alone.")
        {
            Examples =
            [
                new("Make the keys of a service", "cityrights keys new keys/cityrights.keys"),
                new("Make keys that only the tenant 'alphen' can use", "cityrights keys new keys/alphen.keys --tenant alphen"),
            ],
            Notes =
            [
                "Back the file up apart from the data, where as few people as possible can read it: pseudonyms made with lost keys cannot be made again, and whoever has both keys and data can tell who is who.",
            ],
        };
        command.Add(file);
        command.Add(tenant);
        command.SetAction(parse =>
        {
            var path = parse.GetRequiredValue(file);
            var options = new KeyFileOptions { Tenant = parse.GetValue(tenant), Time = console.Time };
            var made = KeyFile.Create(path, options).Current;
            console.Out.WriteLine(Printable.Line($"Made '{path}' with key version {Numbers.Plain(made.Version)}, fingerprint {made.Fingerprint}."));
            console.Error.WriteLine("Back it up now, apart from the data: pseudonyms made with lost keys cannot be made again.");
            return (int)ExitCode.Done;
        });
        return command;
    }
}
