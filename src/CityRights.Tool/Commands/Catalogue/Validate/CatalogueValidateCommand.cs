using CityRights.Tool.Documents;
using CityRights.Tool.Help;
using CityRights.Tool.Parsing;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Catalogue;

/// <summary><c>catalogue validate</c>: checks a purpose catalogue before it is signed or deployed.</summary>
internal static class CatalogueValidateCommand
{
    public static ToolCommand Create(ToolConsole console)
    {
        var file = Words.Path("FILE", "The catalogue; '-' reads standard input.", orStandard: true);
        var command = new ToolCommand("validate", "Checks a purpose catalogue: its form, its names, and what the law asks each purpose to state.")
        {
            Examples =
            [
                new("Check a catalogue before it is signed", "cityrights catalogue validate catalogue.json"),
                new("Check what another program writes", "export-catalogue | cityrights catalogue validate -"),
            ],
            Notes =
            [
                "It judges whether the declaration is complete and consistent, and so helps to evidence what the law asks for; whether the processing is lawful, no software can say.",
            ],
        };
        command.Add(file);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var path = parse.GetRequiredValue(file);
            var catalogue = await CatalogueInput.ReadAsync(path, console, cancellationToken).ConfigureAwait(false);
            await console.Out.WriteLineAsync(Printable.Line(
                $"{InputDocument.NameOf(path)}: sound, {Numbers.Of(catalogue.Purposes.Length, "purpose")}.")).ConfigureAwait(false);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
