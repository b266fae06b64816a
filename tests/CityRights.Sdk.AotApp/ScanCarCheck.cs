using CityRights.Transparency;

namespace CityRights.Aot;

internal sealed class ScanCarCheck : ITransparentAlgorithm
{
    public static void Declare(ManifestBuilder manifest) => manifest
        .Identity("scan-car", "https://voorbeeld.example/algorithms/scan-car", version: "1.0.0")
        .Languages("en")
        .Published(2026, 11, 1)
        .Name(("en", "Scan-car check"))
        .Summary(("en", "Looks up whether there is a right to park for a scanned licence plate."))
        .Owner(("en", "City of Voorbeeld"))
        .Contact(Via.Email("algorithms@voorbeeld.example"), Via.Phone("14 0999"))
        .AiAct(AiActRole.None, RiskClass.NotAi)
        .Technique(TechniqueKind.Rules)
        .Status(LifecycleStatus.InUse)
        .Start(new YearMonth(2026, 3))
        .ReviewBy(2027, 11, 1)
        .Goal(("en", "Keep parking places free for those who may use them."))
        .Purposes("permit")
        .Affects(Relationship.Subject, ("en", "Holders of scanned vehicles"))
        .Decision(decision => decision
            .Process(("en", "Without a right to park, an officer looks at the photographs before a charge is made."))
            .Role(DecisionRole.Informs, DecisionAutonomy.HumanDecides)
            .LegalEffect(DecisionEffect.Legal)
            .Oversight(("en", "A sample of one hundred scans every week."))
            .Challenge(ContestationLayer.Decision, ContestationKind.HumanReview, Via.Post("Gemeente Voorbeeld, Postbus 1, 1234 AB Voorbeeld")))
        .Uses(data => data
            .Name(("en", "Parking rights"))
            .Source(("en", "Permit register"))
            .For(DatasetRole.Reference)
            .PersonalData(PersonalDataKind.Pseudonymous, DataCategory.VehicleLicensePlate));
}
