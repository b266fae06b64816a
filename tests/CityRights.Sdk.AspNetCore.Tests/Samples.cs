using CityRights.Transparency;

namespace CityRights.AspNetCore;

/// <summary>A complete declaration: organisation, two purposes, one algorithm in three languages.</summary>
internal static class Samples
{
    public static AlgorithmManifest ScanCar { get; } = AlgorithmManifest.Declare(manifest => manifest
        .Identity("scan-car", "https://voorbeeld.example/algorithms/scan-car", "1.0.0")
        .Languages("nl", "en", "es")
        .Published(2026, 11, 1)
        .Name(("nl", "Scanautocontrole"), ("en", "Scan-car check"), ("es", "Control con coche escáner"))
        .Summary(("nl", "Kijkt of er een parkeerrecht is."), ("en", "Looks up whether there is a right to park."), ("es", "Comprueba si existe un derecho de estacionamiento."))
        .Description(("nl", "Eerste alinea.\nTweede regel."), ("en", "First paragraph.\nSecond line."), ("es", "Primer párrafo.\nSegunda línea."))
        .Owner(("nl", "Gemeente Voorbeeld"), ("en", "City of Voorbeeld"), ("es", "Ayuntamiento de Voorbeeld"))
        .Contact(Via.Email("algoritmes@voorbeeld.example"), Via.Phone("14 0999"), Via.Url("https://voorbeeld.example/contact?a=1&b=2"), Via.Desk("Stadhuis,\nma-vr 9-17"))
        .AiAct(AiActRole.None, RiskClass.NotAi)
        .Technique(TechniqueKind.Rules)
        .Status(LifecycleStatus.InUse)
        .Start(new YearMonth(2026, 3))
        .End(Disclosed.NotApplicable<YearMonth>(Text("No end is planned.")))
        .ReviewBy(2027, 11, 1)
        .Goal(("nl", "Plaatsen vrijhouden."), ("en", "Keep places free."), ("es", "Mantener libres las plazas."))
        .Purposes("parking-enforcement")
        .Affects(Relationship.Subject, ("nl", "Houders van gescande voertuigen"), ("en", "Holders of scanned vehicles"), ("es", "Titulares de los vehículos escaneados"))
        .Decision(decision => decision
            .Process(("nl", "Een medewerker bekijkt de foto's."), ("en", "An officer looks at the photographs."), ("es", "Un agente revisa las fotografías."))
            .Role(DecisionRole.Informs, DecisionAutonomy.HumanDecides)
            .LegalEffect(DecisionEffect.Legal)
            .Oversight(("nl", "Iedere week een steekproef."), ("en", "A sample every week."), ("es", "Una muestra cada semana."))
            .Challenge(ContestationLayer.Decision, ContestationKind.Objection, Via.Form("https://voorbeeld.example/bezwaar"))
            .Challenge(ContestationLayer.Record, ContestationKind.Correction, Via.Post("Postbus 1, 1234 AB Voorbeeld")))
        .Uses(data => data
            .Name(("nl", "Parkeerrechten"), ("en", "Parking rights"), ("es", "Derechos de estacionamiento"))
            .Source(("nl", "Vergunningenregister"), ("en", "Permit register"), ("es", "Registro de permisos"))
            .For(DatasetRole.Reference)
            .PersonalData(PersonalDataKind.Pseudonymous, DataCategory.VehicleLicensePlate, new DataCategory("city", "ParkingZone"))));

    public static AlgorithmManifest Other(string id) => ScanCar with { Id = id, Uri = $"urn:nl:voorbeeld:{id}" };

    public static ICityRightsBuilder Declare(this ICityRightsBuilder city, string organisation = "Gemeente Voorbeeld") =>
        city.Organisation(organisation, "privacy@voorbeeld.example").Purposes(purposes =>
        {
            purposes.Category(new(new("city", "ParkingZone"), LocalisedText.From([new("nl", "Parkeerzone"), new("en", "Parking zone")], "nl")));
            purposes.Add("parking-enforcement", LegalBasis.PublicTask).LegalProvision("Parkeerverordening art. 4")
                .Title("nl", "Parkeercontrole").Title("en", "Parking control")
                .DataCategories(DataCategory.VehicleLicensePlate, new DataCategory("city", "ParkingZone"))
                .Retain(after: "scan", Period.Days(1));
            purposes.Add("permit-sms", LegalBasis.Consent).Notice("sms").DataCategories(DataCategory.TelephoneNumber).ValidFor(Period.Years(1));
        });

    private static LocalisedText Text(string text) => LocalisedText.From([new("nl", text), new("en", text), new("es", text)], "nl");
}
