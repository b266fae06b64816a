using System.Globalization;
using CityRights.Tool.Help;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Reidentify;

/// <summary><c>reidentify list</c>: what waits for an approval.</summary>
internal static class ListCommand
{
    public static ToolCommand Create(ToolConsole console)
    {
        var words = new ReidentifyWords();
        var command = new ToolCommand("list", "Lists the requests that wait for an approval: id, end, requester, purpose, case. Never a token.")
        {
            Examples = [new("What waits?", $"cityrights reidentify list {ReidentifyWords.Where}")],
        };
        words.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var session = await DeskSession.OpenAsync(parse, words, console, cancellationToken).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
            {
                foreach (var request in await session.Desk.PendingAsync(cancellationToken).ConfigureAwait(false))
                {
                    await console.Out.WriteLineAsync(Printable.Line(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{request.Id:N}  {request.ExpiresAt.UtcDateTime:yyyy-MM-dd'T'HH:mm'Z'}  {request.Requester}  {request.Purpose.Value}  {request.Reason}"))).ConfigureAwait(false);
                }

                return (int)ExitCode.Done;
            }
        });
        return command;
    }
}
