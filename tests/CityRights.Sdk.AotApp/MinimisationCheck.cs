using System.Text.Json;
using CityRights.Files;
using CityRights.Minimisation;
using Microsoft.Extensions.DependencyInjection;

namespace CityRights.Aot;

/// <summary>An object and the rows of a file leave with the fields of the purpose alone, in the form it declares.</summary>
internal static class MinimisationCheck
{
    public static Task RunAsync() => City.UseAsync(async services =>
    {
        var minimiser = services.GetRequiredService<IMinimiser>();
        var json = JsonSerializer.Serialize(
            new Application("12-ABC-3", 47, "1234 AB", "a remark"), minimiser.TypeInfo<Application>("permit"));

        Expect.That(json.Contains("\"park_1_", StringComparison.Ordinal));
        Expect.That(json.Contains("40", StringComparison.Ordinal) && !json.Contains("47", StringComparison.Ordinal));
        Expect.That(!json.Contains("12-ABC-3", StringComparison.Ordinal) && !json.Contains("remark", StringComparison.OrdinalIgnoreCase));

        var folder = Directory.CreateTempSubdirectory("cityrights-aot-");
        try
        {
            var (input, output) = (Path.Combine(folder.FullName, "in.csv"), Path.Combine(folder.FullName, "out.csv"));
            await File.WriteAllTextAsync(input, "plate,age,remark\n12-ABC-3,47,a remark\n");
            var policy = MinimisationPolicy.Create("scans", p => p
                .Domain("parking", "park", d => d.Field(Pseudonymisation.IdentifierFormats.Plate.InCountry("NL")))
                .Field("plate", f => f.For("permit").Pseudonym("parking", "plate"))
                .Field("age", f => f.For("permit").AgeBand(10)));

            var result = await services.GetRequiredService<CsvProjector>().RunAsync(
                new() { Input = input, Output = output, Policy = policy, Purpose = "permit" });

            var text = await File.ReadAllTextAsync(output);
            Expect.That(result.RowsWritten == 1);
            Expect.That(text.Contains("park_1_", StringComparison.Ordinal) && !text.Contains("remark", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    });
}
