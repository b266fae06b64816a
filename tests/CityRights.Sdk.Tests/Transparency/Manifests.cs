using CityRights.Transparency;

namespace CityRights.Tests.Transparency;

internal static class Manifests
{
    /// <summary>The day that these tests take for today.</summary>
    public static readonly DateOnly Today = new(2026, 11, 24);

    public static AlgorithmManifest ScanCar { get; } = AlgorithmManifest.Of<ScanCarCheck>();

    /// <summary>A manifest of an automated decision that has all that GDPR Art. 22 asks for.</summary>
    public static AlgorithmManifest Automated { get; } = AlgorithmManifest.Declare(manifest =>
    {
        ScanCarCheck.Declare(manifest);
        manifest.Decision(decision => decision
            .Role(DecisionRole.Decides, DecisionAutonomy.Autonomous)
            .AutomatedDecision(Article22Ground.Law, "Gemeentewet art. 234"));
    });

    public static PurposeCatalogue Catalogue { get; } = PurposeCatalogue.Create(
        new Organisation("Gemeente Voorbeeld", "privacy@voorbeeld.example"),
        Declare);

    public static void Declare(PurposeCatalogueBuilder purposes) =>
        purposes.Add("parking-enforcement", LegalBasis.PublicTask).LegalProvision("Parkeerverordening art. 4")
            .DataCategories(DataCategory.VehicleLicensePlate)
            .Retain(after: "scan", Period.Days(1));

    public static LocalisedText Text(string text) => LocalisedText.From(
        [new("nl", text), new("en", text), new("es", text)], "nl");

    public static AlgorithmManifest With(this AlgorithmManifest manifest, params Channel[] contact) =>
        manifest with { Contact = manifest.Contact with { Routes = [.. contact] } };
}
