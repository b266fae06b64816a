using Microsoft.Extensions.DependencyInjection;

namespace CityRights.Benchmarks;

/// <summary>The service that the benchmarks ask: one purpose on consent, in memory.</summary>
internal static class Samples
{
    internal static ServiceProvider Services(string folder)
    {
        var services = new ServiceCollection();
        services.AddCityRights(city =>
        {
            city.Organisation("Gemeente Voorbeeld", "privacy@voorbeeld.example");
            city.Purposes(p => p.Add("permit-sms", LegalBasis.Consent).DataCategories(DataCategory.TelephoneNumber).Notice("sms").ValidFor(Period.Years(1)));
            city.AddPseudonymisation(x => x.KeysForDevelopment(Path.Combine(folder, "benchmark.keys"), "Development"));
            city.AddConsent(c => c.Notice("sms", n => n.Version(1).Text("en", "Reminders", "We send an SMS. Say no and you get a letter.", "Yes", "No")));
            city.UseInMemory();
        });
        return services.BuildServiceProvider();
    }
}
