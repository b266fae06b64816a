using CityRights.Keys;
using CityRights.Tool.Help;
using CityRights.Tool.Parsing;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Keys;

/// <summary><c>keys destroy</c>: erases a version's root and leaves a tombstone. Without a database it cannot know whether rows depend on it, and says so.</summary>
internal static class KeysDestroyCommand
{
    public static ToolCommand Create(ToolConsole console)
    {
        var file = Words.Path("FILE", "The key file.");
        var version = KeyFileWords.Version("The relinking or retired version to destroy.");
        var reason = Words.Text("--reason", "TEXT", "Why, in at most 180 characters without personal data. It stays in the file for good.");
        reason.Required = true;
        reason.Validators.Add(static result =>
        {
            if (result.Tokens is [{ Value: var text }] && !KeyDestruction.IsReason(text))
            {
                result.AddError("'--reason' is 1 to 180 characters of text.");
            }
        });
        var force = Words.Flag("--force", "Destroy the version although this command cannot know whether rows still depend on it.");
        var command = new ToolCommand("destroy", "Erases the root of an older version for good; number, fingerprint, date and reason stay.")
        {
            Examples = [new("Destroy version 1", "cityrights keys destroy keys/cityrights.keys --version 1 --force --reason \"rows re-linked, case 2026-17\"")],
            Notes =
            [
                "It cannot be undone: rows made with the version can then be found by nobody. The command looks into no database; where a service knows its rows, KeyFile.DestroyAsync asks it first.",
                "The former bytes of the file are overwritten where they stand. Snapshots, journals and flash disks may keep copies; destroy the version in every backup too.",
            ],
        };
        command.Add(file);
        command.Add(version);
        command.Add(reason);
        command.Add(force);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var path = parse.GetRequiredValue(file);
            var number = parse.GetRequiredValue(version)!.Value;
            var destruction = new KeyDestruction(parse.GetRequiredValue(reason)!) { Force = parse.GetValue(force) };
            await KeyFile.DestroyAsync(path, number, destruction, new KeyFileOptions { Time = console.Time }, cancellationToken).ConfigureAwait(false);
            await console.Out.WriteLineAsync(Printable.Line($"Destroyed key version {Numbers.Plain(number)} of '{path}'.")).ConfigureAwait(false);
            await console.Error.WriteLineAsync("Destroy it in every backup of the file too; until then it is not destroyed. Reload or restart the services that use it.").ConfigureAwait(false);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
