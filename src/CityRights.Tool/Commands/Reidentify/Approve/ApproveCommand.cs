using System.CommandLine;
using CityRights.Tool.Failures;
using CityRights.Tool.Help;
using CityRights.Tool.Parsing;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Reidentify;

/// <summary><c>reidentify approve</c>: somebody else agrees, with a signature.</summary>
internal static class ApproveCommand
{
    public static ToolCommand Create(ToolConsole console)
    {
        var id = ReidentifyWords.Id();
        var approver = ReidentifyWords.Approver();
        var key = Words.PathOption("--key", "FILE", "The approver's private key, PEM: signs here.");
        var signature = Words.PathOption("--signature", "FILE", "A signature made elsewhere over what 'statement' prints, as OpenSSL writes it, or 64 bytes.");
        var words = new ReidentifyWords();
        var command = new ToolCommand("approve", "Approves a request with the approver's key, or with a signature made elsewhere.")
        {
            Examples =
            [
                new("Approve with a signature made on the approver's own machine", $"cityrights reidentify approve 00112233445566778899aabbccddeeff --approver m.bakker --signature request.sig {ReidentifyWords.Where}"),
                new("Approve with the key at hand", $"cityrights reidentify approve 00112233445566778899aabbccddeeff --approver m.bakker --key m.bakker.pem {ReidentifyWords.Where}"),
            ],
        };
        command.Add(id);
        command.Add(approver);
        command.Add(key);
        command.Add(signature);
        words.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var name = ApproverName.Of(parse.GetRequiredValue(approver)!);
            ThrowIfNotOne(parse, key, signature);
            var session = await DeskSession.OpenAsync(parse, words, console, cancellationToken).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                var request = DeskSession.Done(await session.Desk.FindAsync(parse.GetRequiredValue(id), cancellationToken).ConfigureAwait(false));
                var bytes = parse.GetValue(key) is { } path
                    ? SigningKey.Sign(path, session.Desk.StatementFor(request, name))
                    : await SignatureFile.ReadAsync(parse.GetValue(signature)!, console, cancellationToken).ConfigureAwait(false);
                DeskSession.Done(await session.Desk.ApproveAsync(request.Id, name, bytes, cancellationToken).ConfigureAwait(false));
                await console.Out.WriteLineAsync("Approved.").ConfigureAwait(false);
                return (int)ExitCode.Done;
            }
        });
        return command;
    }

    private static void ThrowIfNotOne(ParseResult parse, Option<string?> key, Option<string?> signature)
    {
        if (parse.GetValue(key) is null == parse.GetValue(signature) is null)
        {
            throw new ToolException(ExitCode.Usage, "Name either '--key' or '--signature'.");
        }
    }
}
