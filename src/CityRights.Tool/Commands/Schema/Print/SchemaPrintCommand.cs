using System.CommandLine;
using CityRights.Tool.Documents;
using CityRights.Tool.Failures;
using CityRights.Tool.Help;
using CityRights.Tool.Parsing;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Schema;

/// <summary><c>schema print</c>: a schema as it is published.</summary>
internal static class SchemaPrintCommand
{
    public static ToolCommand Create(ToolConsole console)
    {
        var name = new Argument<string>("NAME") { Description = $"One of {string.Join(", ", PublishedSchema.All.Select(static schema => schema.Name))}." };
        var output = Words.PathOption("--out", "FILE", "Write to a file in place of standard output.", orStandard: true);
        var force = Words.Flag("--force", "Replace the file if it is there.");
        var command = new ToolCommand("print", "Prints a schema: the JSON Schema of a document, or the SQL of a store.")
        {
            Examples =
            [
                new("Let an editor check a catalogue while it is written", "cityrights schema print catalogue > catalogue.schema.json"),
                new("Read the SQL before it is applied", "cityrights schema print sqlite"),
            ],
        };
        command.Add(name);
        command.Add(output);
        command.Add(force);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var schema = Find(parse.GetRequiredValue(name));
            var bytes = await schema.OpenAsync(cancellationToken).ConfigureAwait(false);
            await OutputDocument.WriteAsync(parse.GetValue(output), parse.GetValue(force), bytes, console, cancellationToken).ConfigureAwait(false);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static PublishedSchema Find(string name)
    {
        var names = PublishedSchema.All.Select(static schema => schema.Name).ToList();
        var meant = NearMatch.Find(name, names);
        return PublishedSchema.All.FirstOrDefault(schema => schema.Name == name) ?? throw new ToolException(
            ExitCode.Usage,
            $"There is no schema '{name}'.{(meant is null ? "" : $" Did you mean '{meant}'?")} There are: {string.Join(", ", names)}.");
    }
}
