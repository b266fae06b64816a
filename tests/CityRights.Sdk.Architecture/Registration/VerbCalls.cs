namespace CityRights.Architecture.Registration;

/// <summary>One ordinary call of every verb. A new verb gets its line here; a test fails until it has.</summary>
internal static class VerbCalls
{
    public static IReadOnlyDictionary<string, Action<ICityRightsBuilder>> All { get; } =
        new SortedDictionary<string, Action<ICityRightsBuilder>>(StringComparer.Ordinal)
        {
            ["AddCityRights(Action`1)"] = city => city.Services.AddCityRights(inner => Declare(inner, "permit")),
            ["AddCityRights(String, Action`1)"] = city => city.Services.AddCityRights("veere", inner => Declare(inner, "permit")),
            ["AddConsent(Action`1)"] = city => city.AddConsent(consent => consent.Notice("sms", notice => notice.Version(1).Text("nl", "Sms", "Wilt u een sms?", "Ja", "Nee"))),
            ["AddFiles()"] = city => city.AddFiles(),
            ["AddMinimisation(Action`1)"] = city => city.AddMinimisation(minimisation => { }),
            ["AddPseudonymisation(Action`1)"] = city => city.AddPseudonymisation(x => x.KeysFromFile("never-opened.keys")),
            ["AddTransparency(Action`1)"] = city => city.AddTransparency(transparency => { }),
            ["UseConsentStore(String, String, Func`2)"] = city => city.UseConsentStore("own", "one", _ => throw new InvalidOperationException()),
            ["UseInMemory()"] = city => city.UseInMemory(),
            ["UseReidentificationStore(String, String, Func`2)"] = city => city.UseReidentificationStore("own", "one", _ => throw new InvalidOperationException()),
            ["UseSqlite(String, Action`1)"] = city => city.UseSqlite("Data Source=never-opened.db"),
            ["UseTokenVaultStore(String, String, Func`2)"] = city => city.UseTokenVaultStore("own", "one", _ => throw new InvalidOperationException()),
        };

    /// <summary>Declares an organisation and purposes on public task.</summary>
    public static void Declare(ICityRightsBuilder city, params string[] purposes) =>
        city.Organisation("Gemeente Voorbeeld", contact: "privacy@voorbeeld.example")
            .Purposes(catalogue =>
            {
                foreach (var purpose in purposes)
                {
                    catalogue.Add(purpose, LegalBasis.PublicTask).LegalProvision("Parkeerverordening art. 4")
                        .DataCategories(DataCategory.VehicleLicensePlate)
                        .Retain(after: "permit-end", Period.Days(91), schedule: "Selectielijst 2020, 15.1");
                }
            });
}
