using System.Text.Json;
using CityRights.Minimisation;
using Microsoft.Extensions.DependencyInjection;

namespace CityRights.Aot;

/// <summary>An object leaves with the fields of the purpose alone, in the form it declares. Files stay out: their CSV library is not made for trimming.</summary>
internal static class MinimisationCheck
{
    public static Task RunAsync() => City.UseAsync(services =>
    {
        var minimiser = services.GetRequiredService<IMinimiser>();
        var json = JsonSerializer.Serialize(
            new Application("12-ABC-3", 47, "1234 AB", "a remark"), minimiser.TypeInfo<Application>("permit"));

        Expect.That(json.Contains("\"park_1_", StringComparison.Ordinal));
        Expect.That(json.Contains("40", StringComparison.Ordinal) && !json.Contains("47", StringComparison.Ordinal));
        Expect.That(!json.Contains("12-ABC-3", StringComparison.Ordinal) && !json.Contains("remark", StringComparison.OrdinalIgnoreCase));

        return Task.CompletedTask;
    });
}
