using CityRights.Transparency;

namespace CityRights.Tests.Transparency;

/// <summary>The algorithm of these tests: complete, in three languages, without findings.</summary>
internal sealed class ScanCarCheck : ITransparentAlgorithm
{
    public static void Declare(ManifestBuilder manifest) => manifest
        .Identity("scan-car", "https://voorbeeld.example/algorithms/scan-car", "1.0.0")
        .Languages("nl", "en", "es")
        .Published(2026, 11, 1)
        .Name(("nl", "Scanautocontrole"), ("en", "Scan-car check"), ("es", "Control con coche escáner"))
        .Summary(
            ("nl", "Kijkt of er voor een gescand kenteken een parkeerrecht is."),
            ("en", "Looks up whether there is a right to park for a scanned licence plate."),
            ("es", "Comprueba si existe un derecho de estacionamiento para una matrícula escaneada."))
        .Owner(("nl", "Gemeente Voorbeeld"), ("en", "City of Voorbeeld"), ("es", "Ayuntamiento de Voorbeeld"))
        .Contact(Via.Email("algoritmes@voorbeeld.example"), Via.Phone("14 0999"))
        .AiAct(AiActRole.None, RiskClass.NotAi)
        .Technique(TechniqueKind.Rules)
        .Status(LifecycleStatus.InUse)
        .Start(new YearMonth(2026, 3))
        .ReviewBy(2027, 11, 1)
        .Goal(
            ("nl", "Parkeerplaatsen vrijhouden voor wie er mag staan."),
            ("en", "Keep parking places free for those who may use them."),
            ("es", "Mantener libres las plazas para quienes pueden usarlas."))
        .Purposes("parking-enforcement")
        .Affects(Relationship.Subject, ("nl", "Houders van gescande voertuigen"), ("en", "Holders of scanned vehicles"), ("es", "Titulares de los vehículos escaneados"))
        .Decision(decision => decision
            .Process(
                ("nl", "Zonder parkeerrecht beoordeelt een medewerker de foto's voordat er een naheffing komt."),
                ("en", "Without a right to park, an officer looks at the photographs before a charge is made."),
                ("es", "Sin derecho de estacionamiento, un agente revisa las fotografías antes de imponer un cargo."))
            .Role(DecisionRole.Informs, DecisionAutonomy.HumanDecides)
            .LegalEffect(DecisionEffect.Legal)
            .Oversight(
                ("nl", "Twee medewerkers controleren iedere week een steekproef van honderd scans."),
                ("en", "Two officers check a sample of one hundred scans every week."),
                ("es", "Dos agentes revisan cada semana una muestra de cien escaneos."))
            .Challenge(ContestationLayer.Decision, ContestationKind.Objection, Via.Form("https://voorbeeld.example/objection"))
            .Challenge(ContestationLayer.Decision, ContestationKind.HumanReview, Via.Post("Gemeente Voorbeeld, Postbus 1, 1234 AB Voorbeeld")))
        .Uses(data => data
            .Name(("nl", "Parkeerrechten"), ("en", "Parking rights"), ("es", "Derechos de estacionamiento"))
            .Source(("nl", "Vergunningenregister"), ("en", "Permit register"), ("es", "Registro de permisos"))
            .For(DatasetRole.Reference)
            .PersonalData(PersonalDataKind.Pseudonymous, DataCategory.VehicleLicensePlate));
}
