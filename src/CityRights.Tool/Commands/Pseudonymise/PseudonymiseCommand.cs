using CityRights.Tool.Help;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Pseudonymise;

/// <summary><c>pseudonymise</c>: writes of a CSV file what a purpose needs, and nothing else.</summary>
internal static class PseudonymiseCommand
{
    public static ToolCommand Create(ToolConsole console)
    {
        var words = new PseudonymiseWords();
        var command = new ToolCommand("pseudonymise", "Writes of a CSV file what a purpose needs: columns raw, generalised or as pseudonyms; the rest is dropped.")
        {
            Examples =
            [
                new("Replace owners by pseudonyms and drop what the purpose does not name",
                    "cityrights pseudonymise dogs.csv --policy dogs.policy.json --purpose dog-statistics --keys keys/cityrights.keys --out dogs.out.csv"),
                new("Leave rows out that cannot be projected; each is reported by line and column",
                    "cityrights pseudonymise dogs.csv --policy dogs.policy.json --purpose dog-statistics --keys keys/cityrights.keys --out dogs.out.csv --on-error skip"),
                new("An export of a spreadsheet, joined with a file made before the last rotation",
                    "cityrights pseudonymise export.csv --policy dogs.policy.json --purpose dog-statistics --keys keys/cityrights.keys --key-version 1 --delimiter semicolon --encoding windows-1252 --out export.out.csv"),
            ],
            Notes =
            [
                "Files of any size are read once, in bounded memory. Equal identifiers get equal pseudonyms in every file of one key version, pseudonym domain and tenant; of two key versions they do not join by equality.",
                "Rows left out by '--on-error skip' do not change the exit code, unless not one row was good.",
                "'cityrights schema print policy' prints the JSON Schema of the policy.",
            ],
        };
        words.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
            (int)await PseudonymiseRun.RunAsync(PseudonymiseRequest.Of(parse, words), console, cancellationToken).ConfigureAwait(false));
        return command;
    }
}
