using System.Text;
using CityRights.Tool.Documents;
using CityRights.Tool.Help;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Reidentify;

/// <summary><c>reidentify statement</c>: what an approver reads and signs.</summary>
internal static class StatementCommand
{
    public static ToolCommand Create(ToolConsole console)
    {
        var id = ReidentifyWords.Id();
        var approver = ReidentifyWords.Approver();
        var words = new ReidentifyWords();
        var command = new ToolCommand("statement", "Prints what an approver signs: the request in full. To be signed on a machine of the approver's own.")
        {
            Examples = [new("Sign elsewhere, with OpenSSL: openssl dgst -sha256 -sign m.bakker.pem -out request.sig request.txt",
                $"cityrights reidentify statement 00112233445566778899aabbccddeeff --approver m.bakker {ReidentifyWords.Where} > request.txt")],
        };
        command.Add(id);
        command.Add(approver);
        words.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var session = await DeskSession.OpenAsync(parse, words, console, cancellationToken).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                var request = DeskSession.Done(await session.Desk.FindAsync(parse.GetRequiredValue(id), cancellationToken).ConfigureAwait(false));
                var statement = session.Desk.StatementFor(request, ApproverName.Of(parse.GetRequiredValue(approver)!));
                await OutputDocument.WriteAsync(null, overwrite: false, Encoding.UTF8.GetBytes(statement), console, cancellationToken).ConfigureAwait(false);
                return (int)ExitCode.Done;
            }
        });
        return command;
    }
}
