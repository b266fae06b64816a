using System.Security.Cryptography;
using CityRights.Pseudonymisation;
using CityRights.Tool.Help;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Reidentify;

/// <summary><c>reidentify reveal</c>: the value, once, on standard output.</summary>
internal static class RevealCommand
{
    public static ToolCommand Create(ToolConsole console)
    {
        var id = ReidentifyWords.Id();
        var words = new ReidentifyWords();
        var command = new ToolCommand("reveal", "Prints the value of an approved request, once, to the account that asked. Recorded before it is printed.")
        {
            Examples = [new("Print the value", $"cityrights reidentify reveal 00112233445566778899aabbccddeeff {ReidentifyWords.Where}")],
            Notes = ["What is printed is the identifier's canonical form, such as NL12ABC3. It counts as handed out as soon as it is recorded: send it where you need it at the first try."],
        };
        command.Add(id);
        words.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var session = await DeskSession.OpenAsync(parse, words, console, cancellationToken).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                using var answer = await session.Desk.RevealAsync(parse.GetRequiredValue(id), DeskSession.Operator, cancellationToken).ConfigureAwait(false);
                Print(answer.Value ?? throw DeskSession.Refused(answer.Refusal), console);
                return (int)ExitCode.Done;
            }
        });
        return command;
    }

    private static void Print(ReidentifiedValue value, ToolConsole console)
    {
        var line = GC.AllocateArray<byte>(value.Length + 1, pinned: true);
        try
        {
            value.CopyTo(line);
            line[^1] = (byte)'\n';
            using var output = console.OpenOutput();
            output.Write(line);
            output.Flush();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(line);
        }
    }
}
