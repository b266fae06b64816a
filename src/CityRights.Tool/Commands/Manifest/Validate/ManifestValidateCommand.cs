using CityRights.Tool.Documents;
using CityRights.Tool.Help;
using CityRights.Tool.Parsing;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Manifest;

/// <summary><c>manifest validate</c>: checks algorithm manifests before they are published.</summary>
internal static class ManifestValidateCommand
{
    public static ToolCommand Create(ToolConsole console)
    {
        var files = Words.Paths("FILE", "A manifest, or several; '-' reads standard input.");
        var catalogue = Words.PathOption("--catalogue", "FILE", "The purpose catalogue: the purposes and data categories that a manifest names must exist in it.");
        var command = new ToolCommand("validate", "Checks algorithm manifests: their form, what they have to state, and what they name.")
        {
            Examples =
            [
                new("Check a manifest", "cityrights manifest validate scan-car.json"),
                new("Check all, and what they name, against the catalogue", "cityrights manifest validate manifests/*.json --catalogue catalogue.json"),
            ],
            Notes =
            [
                "A warning does not change the exit code. Findings are lines on standard error, 'file:line:column: place: what is wrong and how to mend it (code)'; standard output names each sound manifest.",
            ],
        };
        command.Add(files);
        command.Add(catalogue);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var known = parse.GetValue(catalogue) is { } path
                ? await CatalogueInput.ReadAsync(path, console, cancellationToken).ConfigureAwait(false)
                : null;
            var check = new ManifestCheck(console, known);
            foreach (var file in parse.GetRequiredValue(files))
            {
                await check.CheckAsync(file, cancellationToken).ConfigureAwait(false);
            }

            return (int)check.Code;
        });
        return command;
    }
}
