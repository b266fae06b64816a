using CityRights.Tool.Help;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Relink;

/// <summary><c>relink</c>: leads the people of a consent database to the newest key version.</summary>
internal static class RelinkCommand
{
    public static ToolCommand Create(ToolConsole console)
    {
        var words = new RelinkWords();
        var command = new ToolCommand("relink", "Leads the people of a consent database from older key versions to the newest one.")
        {
            Examples =
            [
                new("After 'keys rotate': link everybody whose account id is in a file",
                    "cityrights relink accounts.csv --database cityrights.db --keys keys/cityrights.keys --column account"),
                new("People known by their e-mail address, in an export of a spreadsheet; drop what is no longer needed",
                    "cityrights relink people.csv --database cityrights.db --keys keys/cityrights.keys --column mail --format e-mail --delimiter semicolon --drop-older"),
            ],
            Notes =
            [
                "Ctrl-C, and even a kill, lose nothing: the same command again goes on where it was. Run to the end twice, it changes nothing the second time.",
                "While a service holds the database the command is refused: stop the service, or let it re-link itself with 'RelinkJob' (docs/pseudonymisation/relinking.md).",
                "People whose identifier is not in the file stay findable as long as their key version is live. Standard output lists the versions and who is known by no newer one.",
            ],
        };
        words.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
            (int)await RelinkToolRun.RunAsync(RelinkRequest.Of(parse, words), console, cancellationToken).ConfigureAwait(false));
        return command;
    }
}
