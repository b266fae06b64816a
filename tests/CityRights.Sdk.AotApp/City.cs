using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CityRights.Aot;

/// <summary>The declarations that all checks use, started as a host would.</summary>
internal static class City
{
    public static ServiceProvider Start(string keys, string database)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddCityRights(city =>
        {
            city.Organisation("Gemeente Voorbeeld", contact: "privacy@voorbeeld.example");
            city.Purposes(p =>
            {
                p.Add("permit", LegalBasis.PublicTask)
                    .LegalProvision("Parkeerverordening art. 4")
                    .DataCategories(DataCategory.VehicleLicensePlate, DataCategory.HomeAddress)
                    .Retain(after: "permit-end", Period.Days(91), schedule: "Selectielijst 2020, 15.1");
                p.Add("permit-sms", LegalBasis.Consent).DataCategories(DataCategory.TelephoneNumber).Notice("sms").ValidFor(Period.Years(1));
            });
            city.AddConsent(consent => consent.Notice("sms", notice => notice.Version(1)
                .Text("en", "A reminder by text message", "Shall we send you a text message before your permit ends?", "Yes", "No")));
            city.AddPseudonymisation(x => x.KeysForDevelopment(keys, environment: "Development")
                .Domain<ParkingDomain>(d => d.Field(Pseudonymisation.IdentifierFormats.Plate.InCountry("NL"))));
            city.AddMinimisation(x => x.Json(PermitJson.Default).Map<Application>(map => map
                .Field("Plate", static a => a.Plate, f => f.For("permit").Pseudonym<ParkingDomain>("plate"))
                .Field("Age", static a => a.Age, f => f.For("permit").AgeBand(10))
                .Field("Postcode", static a => a.Postcode, f => f.For("permit").TruncatePostcode(4))));
            city.AddTransparency(x => x.Algorithm<ScanCarCheck>());
            city.UseSqlite($"Data Source={database}", options => options.EnsureSchema = true);
        });
        var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
        return provider;
    }

    public static async Task UseAsync(Func<IServiceProvider, Task> use)
    {
        var folder = Directory.CreateTempSubdirectory("cityrights-aot-");
        try
        {
            await using var provider = Start(Path.Combine(folder.FullName, "city.keys"), Path.Combine(folder.FullName, "city.db"));
            await use(provider);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
