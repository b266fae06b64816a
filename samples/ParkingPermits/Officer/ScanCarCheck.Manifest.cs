using CityRights;
using CityRights.Transparency;
using ParkingPermits.City;

namespace ParkingPermits.Officer;

internal sealed partial class ScanCarCheck
{
    /// <summary>What the algorithm does, published beside its code at <c>/algorithms</c>.</summary>
    public static void Declare(ManifestBuilder manifest) => manifest
        .Identity("scan-car-check", "https://voorbeeld.example/algorithms/scan-car-check", "1.0.0")
        .Languages("nl", "en", "es")
        .Name(("nl", "Controle van het parkeerrecht"), ("en", "Check of the right to park"), ("es", "Comprobación del derecho a aparcar"))
        .Summary(
            ("nl", "Een scanauto vraagt of een auto in een zone mag staan. Het antwoord is ja of nee. Bij nee kijkt eerst een mens."),
            ("en", "A scan car asks whether a car may stand in a zone. The answer is yes or no. After a no, a person looks first."),
            ("es", "Un coche escáner pregunta si un coche puede estar en una zona. La respuesta es sí o no. Tras un no, primero mira una persona."))
        .Description(
            ("nl", "Het kenteken wordt bij aankomst omgezet in een pseudoniem met een geheime sleutel en vergeleken met de pseudoniemen van geldige vergunningen voor de zone. Scans worden niet bewaard."),
            ("en", "On arrival the licence plate is turned into a pseudonym with a secret key, and compared with the pseudonyms of permits that are valid for the zone. Scans are not kept."),
            ("es", "Al llegar, la matrícula se convierte en un seudónimo con una clave secreta y se compara con los seudónimos de los permisos válidos para la zona. Los escaneos no se guardan."))
        .Owner(("nl", "Gemeente Voorbeeld"), ("en", "City of Voorbeeld"), ("es", "Ciudad de Voorbeeld"))
        .Contact(Via.Email("algoritmen@voorbeeld.example"), Via.Phone("14 000"), Via.Desk("Voorbeeldplein 1"))
        .AiAct(AiActRole.None, RiskClass.NotAi)
        .Technique(TechniqueKind.Rules)
        .Status(LifecycleStatus.InUse)
        .Start(new YearMonth(2026, 3))
        .ReviewBy(2027, 3, 1)
        .Published(2026, 3, 2)
        .Goal(
            ("nl", "Parkeerplaatsen in een vergunningzone vrijhouden voor wie er recht op heeft."),
            ("en", "Keep the parking places of a permit zone free for those who have a right to them."),
            ("es", "Mantener libres las plazas de una zona con permiso para quienes tienen derecho a ellas."))
        .Purposes(ParkingPurposes.Enforcement)
        .Affects(
            Relationship.Subject,
            ("nl", "Houders van auto's die in een vergunningzone staan"),
            ("en", "Holders of cars that stand in a permit zone"),
            ("es", "Titulares de coches que están en una zona con permiso"))
        .Uses(data => data
            .Name(("nl", "Geldige vergunningen"), ("en", "Valid permits"), ("es", "Permisos válidos"))
            .Source(("nl", "Het vergunningenregister van de gemeente"), ("en", "The city's register of permits"), ("es", "El registro municipal de permisos"))
            .For(DatasetRole.Operational)
            .PersonalData(PersonalDataKind.Pseudonymous, DataCategory.VehicleLicensePlate))
        .Decision(decision => decision
            .Process(
                ("nl", "Een nee wordt aan een parkeercontroleur getoond. Die kijkt ter plaatse en beslist over een naheffing."),
                ("en", "A no is shown to a parking officer, who looks on the spot and decides on a charge."),
                ("es", "Un no se muestra a un vigilante, que mira en el lugar y decide sobre el recargo."))
            .Role(DecisionRole.Recommends, DecisionAutonomy.HumanDecides)
            .LegalEffect(DecisionEffect.Legal)
            .Oversight(
                ("nl", "Parkeercontroleurs kunnen elk antwoord opzijzetten; elke maand worden honderd antwoorden nagekeken."),
                ("en", "Parking officers can set every answer aside; each month a hundred answers are checked."),
                ("es", "Los vigilantes pueden descartar cualquier respuesta; cada mes se revisan cien respuestas."))
            .Challenge(ContestationLayer.Decision, ContestationKind.Objection, Via.Post("Gemeente Voorbeeld, Postbus 1, 0100 AA Voorbeeld"))
            .Challenge(ContestationLayer.ToolOutput, ContestationKind.HumanReview, Via.Phone("14 000"))
            .Challenge(ContestationLayer.Record, ContestationKind.Explanation, Via.Desk("Voorbeeldplein 1")));
}
