using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace CityRights.Aot;

/// <summary>
/// From <c>AddCityRights</c> to the first decision in a fresh process, in memory, keys read from a file. Run natively and by the just-in-time compiler, so that both
/// figures of docs/performance.md come from one program.
/// </summary>
internal static class FirstDecision
{
    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("cityrights-");
        try
        {
            var keys = Path.Combine(folder.FullName, "first.keys");
            Keys.KeyFile.Create(keys);
            var watch = Stopwatch.StartNew();
            var services = new ServiceCollection();
            services.AddCityRights(city =>
            {
                city.Organisation("Gemeente Voorbeeld", "privacy@voorbeeld.example");
                city.Purposes(p => p.Add("permit-sms", LegalBasis.Consent).DataCategories(DataCategory.TelephoneNumber).Notice("sms").ValidFor(Period.Years(1)));
                city.AddPseudonymisation(x => x.KeysFromFile(keys));
                city.AddConsent(c => c.Notice("sms", n => n.Version(1).Text("en", "Reminders", "We send an SMS. Say no and you get a letter.", "Yes", "No")));
                city.UseInMemory();
            });
            await using var provider = services.BuildServiceProvider();
            var subject = provider.GetRequiredService<ISubjectReferences>().Resolve("text", "resident-1");
            var decision = await provider.GetRequiredService<IProcessingGate>().DecideAsync(new("permit-sms", subject));
            watch.Stop();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMilliseconds:F1} ms to the first decision: {decision.Outcome}"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
