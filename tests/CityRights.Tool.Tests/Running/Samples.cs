using CityRights.Testing;

namespace CityRights.Tool.Tests.Running;

/// <summary>Small sound documents; tests break them.</summary>
internal static class Samples
{
    public const string Catalogue = """
        {
          "schema": "cityrights/catalogue/1",
          "organisation": { "name": "Gemeente Voorbeeld", "contact": "privacy@voorbeeld.example" },
          "purposes": {
            "permit": {
              "basis": "publicTask",
              "legalProvision": "Parkeerverordening art. 4",
              "dataCategories": ["pd:VehicalLicenseRegistration", "pd:PhysicalAddress"],
              "retention": [{ "after": "permit-end", "period": "P91D" }]
            },
            "permit-sms": { "basis": "consent", "dataCategories": ["pd:TelephoneNumber"], "recipients": "none", "notice": "sms" }
          }
        }
        """;

    /// <summary>The manifest of the scan car as the library writes it.</summary>
    public static string Manifest { get; } = File.ReadAllText(RepositoryFiles.PathOf("tests/CityRights.Sdk.Tests/Transparency/Golden/scan-car.json"));
}
