using CityRights.Keys;
using CityRights.Tool.Help;
using CityRights.Tool.Parsing;
using CityRights.Tool.Terminal;

namespace CityRights.Tool.Commands.Keys;

/// <summary><c>keys export-domain</c>: hands a department the derived keys of its pseudonym domain.</summary>
internal static class KeysExportDomainCommand
{
    public static ToolCommand Create(ToolConsole console)
    {
        var file = Words.Path("FILE", "The organisation's key file.");
        var domain = Words.Identifier("--domain", "ID", "The id of the pseudonym domain.");
        domain.Required = true;
        var output = Words.PathOption("--out", "FILE", "The file to make. Missing folders are made; a file is never overwritten.");
        output.Required = true;
        var tenant = Words.Identifier("--tenant", "NAME", "The tenant whose domain it is. Default: default.");
        var readOnlyMount = KeyFileWords.ReadOnlyMount();
        var command = new ToolCommand("export-domain", "Derives one domain's keys into a file for the department that the domain belongs to.")
        {
            Examples = [new("Hand out the keys of the domain 'parking'", "cityrights keys export-domain keys/cityrights.keys --domain parking --out parking.domain-keys")],
            Notes =
            [
                "Whoever has the file makes and finds pseudonyms of that domain, and of no other. It holds the versions that are live or pending now: hand out a new one after each rotation.",
            ],
        };
        command.Add(file);
        command.Add(domain);
        command.Add(output);
        command.Add(tenant);
        command.Add(readOnlyMount);
        command.SetAction(parse =>
        {
            var path = parse.GetRequiredValue(output)!;
            var name = parse.GetRequiredValue(domain)!;
            var options = new KeyFileOptions { AllowReadOnlyMount = parse.GetValue(readOnlyMount), Time = console.Time };
            DomainKeyFile.Export(parse.GetRequiredValue(file), name, path, parse.GetValue(tenant) ?? Tenants.Default, options);
            console.Out.WriteLine(Printable.Line($"Made '{path}' with the keys of the domain '{name}'."));
            console.Error.WriteLine("Hand it over as you would hand over a key; it opens every pseudonym of the domain.");
            return (int)ExitCode.Done;
        });
        return command;
    }
}
