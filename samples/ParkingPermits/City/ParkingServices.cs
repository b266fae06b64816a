using CityRights;
using CityRights.Consent;
using CityRights.Pseudonymisation;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using ParkingPermits.Clerk;
using ParkingPermits.Data;
using ParkingPermits.Officer;
using ParkingPermits.PrivacyOfficer;
using ParkingPermits.Reminders;
using ParkingPermits.Resident;

namespace ParkingPermits.City;

/// <summary>What the service is made of, with or without its web pages.</summary>
internal static class ParkingServices
{
    /// <summary>Adds CityRights with everything the city declares, and the city's own services.</summary>
    public static void AddParking(this IServiceCollection services, ParkingSettings settings, string environment)
    {
        settings.ThrowIfKeysAreMissing();
        services.AddSingleton(settings.Time ?? TimeProvider.System);
        services.AddCityRights(city =>
        {
            city.Organisation(ParkingOrganisation.Value.Name, ParkingOrganisation.Value.Contact,
                ParkingOrganisation.Value.DataProtectionOfficer, ParkingOrganisation.Value.ComplaintAuthority);
            city.Purposes(ParkingPurposes.Declare);
            city.AddConsent(consent => consent.Notice(SmsNotice.Id, SmsNotice.Declare));
            city.AddPseudonymisation(pseudonyms => pseudonyms
                .KeysForDevelopment(settings.Keys, environment)
                .Domain<ParkingDomain>(static domain => domain.Field(IdentifierFormats.Plate)));
            city.AddMinimisation(PermitRules.Declare);
            city.AddTransparency(static transparency => transparency.Algorithm<ScanCarCheck>());
            city.UseSqlite(new SqliteConnectionStringBuilder { DataSource = settings.Database }.ToString(), static sqlite =>
            {
                sqlite.EnsureSchema = true;
                sqlite.OwnershipWait = TimeSpan.FromSeconds(2);
            });
        });

        services.AddSingleton(new ParkingDatabase(settings.Database));
        services.AddSingleton<PermitRegister>();
        services.AddSingleton<MessageOutbox>();
        services.AddSingleton<FirstStart>();
        services.AddSingleton<ResidentSession>();
        services.AddSingleton<Applications>();
        services.AddSingleton<SmsChoice>();
        services.AddSingleton<MyData>();
        services.AddSingleton<ClerkDesk>();
        services.AddSingleton<ScanCarCheck>();
        services.AddSingleton<ReminderJob>();
        services.AddSingleton<GateCounters>();
        services.AddSingleton<Papers>();
        services.AddHostedService<ContinuityLoop>();
    }

    /// <summary>Checks everything declared, opens the database and fills an empty one.</summary>
    public static async Task PrepareAsync(this IServiceProvider services)
    {
        // A host checks when it starts; here the database is needed before that.
        services.GetRequiredService<IStartupValidator>().Validate();
        services.GetRequiredService<GateCounters>();

        // Opened now and not with the first question, so that a file in use or damaged is said at once.
        await services.GetRequiredService<ConsentStore>().OpenAsync();
        await services.GetRequiredService<FirstStart>().PrepareAsync();
    }
}
