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
        var command = new ToolCommand("rotate", "Adds a new version, active at once or later; the former one stays for look-up.")
        {
            Examples =
            [
                new("Begin a new key version", "cityrights keys rotate keys/cityrights.keys"),
                new("Begin one in two days, when every node has read it", "cityrights keys rotate keys/cityrights.keys --activate-after 2d"),
            ],
            Notes =
            [
                "Run it as the account that owns the file. Running services use the new version after a reload or restart. Files made with two versions do not join by equality: pin one with 'pseudonymise --key-version'.",
            ],
        };
        var activateAfter = Durations.Option("--activate-after", "Hold the new version that long before it is used, so that every node has read it: 30m, 24h, 2d. Default: use it at once.", mostDays: 366);
        command.Add(file);
        command.Add(activateAfter);
        command.SetAction(parse =>
        {
            var path = parse.GetRequiredValue(file);
            var added = KeyFile.Rotate(path, new KeyFileOptions { Time = console.Time, ActivateAfter = parse.GetValue(activateAfter) }).Versions[^1];
            console.Out.WriteLine(Printable.Line($"Added key version {Numbers.Plain(added.Version)} to '{path}', fingerprint {added.Fingerprint}."));
            if (added.State == KeyState.Pending)
            {
                console.Out.WriteLine(Printable.Line($"It is used from {KeyFileTable.DateOf(added.Since)} on."));
            }

            console.Error.WriteLine("Back the file up again, and reload or restart the services that use it.");
            return (int)ExitCode.Done;
        });
        return command;
    }
}
