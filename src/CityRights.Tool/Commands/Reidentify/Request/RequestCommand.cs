using CityRights.Tool.Documents;
using CityRights.Tool.Failures;
using CityRights.Tool.Help;
using CityRights.Tool.Parsing;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Reidentify;

/// <summary><c>reidentify request</c>: asks who a token stands for.</summary>
internal static class RequestCommand
{
    private const int LongestToken = 4096;

    public static ToolCommand Create(ToolConsole console)
    {
        var token = Words.Path("TOKEN", "A file that holds the token, or '-' for standard input: on a command line others would see it.", orStandard: true);
        var purpose = ReidentifyWords.Required(Words.Identifier("--purpose", "ID", "For which purpose; one of the desk's."));
        var reason = ReidentifyWords.Required(Words.Text("--reason", "TEXT", "The case, one line: its number. Name nobody in it."));
        var words = new ReidentifyWords();
        var command = new ToolCommand("request", "Asks who a token stands for. The requester is the account that runs the tool.")
        {
            Examples = [new("Ask, with the token on standard input", $"cat token.txt | cityrights reidentify request - --purpose fraud --reason \"case 2026-117\" {ReidentifyWords.Where}")],
            Notes = ["The desk's file: {\"schema\": \"cityrights/desk/1\", \"policy\": \"parking.policy.json\", \"purposes\": [\"fraud\"], \"approvers\": {\"m.bakker\": \"m.bakker.pem.pub\"}, \"requestHours\": 24, \"mostPerOperator\": 20, \"windowHours\": 24}."],
        };
        command.Add(token);
        command.Add(purpose);
        command.Add(reason);
        words.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var text = await ReadAsync(parse.GetRequiredValue(token), console, cancellationToken).ConfigureAwait(false);
            var session = await DeskSession.OpenAsync(parse, words, console, cancellationToken).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                var request = DeskSession.Done(await session.Desk.RequestAsync(
                    new() { Token = text, Purpose = parse.GetRequiredValue(purpose)!, Reason = Line(parse.GetRequiredValue(reason)!), Requester = DeskSession.Operator },
                    cancellationToken).ConfigureAwait(false));
                await console.Out.WriteLineAsync(ReidentifyWords.Text(request.Id)).ConfigureAwait(false);
                await console.Error.WriteLineAsync("Somebody else approves it now: 'cityrights reidentify approve'.").ConfigureAwait(false);
                return (int)ExitCode.Done;
            }
        });
        return command;
    }

    private static string Line(string reason) => reason.Length <= Pseudonymisation.ReidentificationRequest.LongestReason && !reason.Any(char.IsControl)
        ? reason
        : throw new ToolException(ExitCode.Usage, "'--reason' is one line of at most 500 characters.");

    private static async Task<string> ReadAsync(string path, ToolConsole console, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(InputDocument.Open(path, console));
        var buffer = new char[LongestToken];
        var length = await reader.ReadBlockAsync(buffer, cancellationToken).ConfigureAwait(false);
        return new string(buffer, 0, length).TrimEnd('\r', '\n') is { Length: > 0 } token
            ? token
            : throw new ToolException(ExitCode.Usage, $"'{InputDocument.NameOf(path)}' is empty. It holds one token.");
    }
}
