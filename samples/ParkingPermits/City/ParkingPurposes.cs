using CityRights;

namespace ParkingPermits.City;

/// <summary>What the parking service does with people's data, declared once. Everything else obeys it.</summary>
internal static class ParkingPurposes
{
    /// <summary>Deciding on a permit: a public task, so nobody is asked for consent.</summary>
    public const string Permit = "permit";

    /// <summary>A text message before a permit ends: the one thing here that a resident is free to refuse.</summary>
    public const string Sms = "permit-sms";

    /// <summary>Checking on the street whether a car may stand there: a public task, on pseudonyms only.</summary>
    public const string Enforcement = "parking-enforcement";

    /// <summary>The yearly report to the council: a public task, on generalised data only.</summary>
    public const string Statistics = "parking-statistics";

    /// <summary>The recipient that sends the text messages.</summary>
    public const string SmsProvider = "sms-provider";

    /// <summary>The provision the permit rests on, as residents read it.</summary>
    public static readonly LocalisedText PermitProvision = LocalisedText
        .Of("en", "Parking Ordinance of Voorbeeld 2026, article 4")
        .And("nl", "Parkeerverordening Voorbeeld 2026, artikel 4")
        .And("es", "Ordenanza de aparcamiento de Voorbeeld 2026, artículo 4");

    public static void Declare(PurposeCatalogueBuilder purposes)
    {
        purposes.Add(Permit, LegalBasis.PublicTask)
            .Title("en", "Deciding on a resident's parking permit", "Checks that the applicant lives in the zone and that the car is theirs, and keeps the permit.")
            .Title("nl", "Beslissen over een bewonersvergunning", "Controleert of de aanvrager in de zone woont en of de auto van de aanvrager is, en bewaart de vergunning.")
            .Title("es", "Decidir sobre un permiso de residente", "Comprueba que la persona vive en la zona y que el coche es suyo, y guarda el permiso.")
            .LegalProvision("Parking Ordinance of Voorbeeld 2026, art. 4")
            .DataSubjects("applicants for a resident's parking permit")
            .DataCategories(DataCategory.Name, DataCategory.HomeAddress, DataCategory.VehicleLicensePlate)
            .Recipient(new Recipient("vehicle-register", "National vehicle register (synthetic)", RecipientRole.Controller))
            .Retain(after: "permit-end", Period.Months(3), schedule: "Selection list of Voorbeeld 2020, 15.1")
            .Retain(after: "application-refused", Period.Years(1), schedule: "Selection list of Voorbeeld 2020, 15.2", appliesTo: "refused applications")
            .SecurityMeasures("The licence plate is kept as a keyed pseudonym; keys stand apart from the database; access by role.")
            .ImpactAssessment("DPIA-2026-07")
            .ContinueWhenUnavailable();

        purposes.Add(Sms, LegalBasis.Consent)
            .Title("en", "A text message before the permit ends", "Sends one text message thirty days before a permit ends.")
            .Title("nl", "Een sms voordat de vergunning afloopt", "Stuurt dertig dagen voordat een vergunning afloopt één sms.")
            .Title("es", "Un SMS antes de que termine el permiso", "Envía un SMS treinta días antes de que termine un permiso.")
            .DataSubjects("permit holders who said yes")
            .DataCategories(DataCategory.TelephoneNumber)
            .Recipient(new Recipient(SmsProvider, "Berichtendienst Voorbeeld (synthetic)", RecipientRole.Processor) { Agreement = "DPA-2026-12" })
            .Retain(after: "withdrawal", Period.Years(5), schedule: "Selection list of Voorbeeld 2020, 1.4", appliesTo: "the proof of a consent")
            .SecurityMeasures("The gate is asked before every message; the message names neither plate nor address.")
            .ImpactAssessment("not required: screening of 2026-03-02")
            .Notice(SmsNotice.Id)
            .ValidFor(Period.Years(1));

        purposes.Add(Enforcement, LegalBasis.PublicTask)
            .Title("en", "Checking the right to park", "Answers a scan car's question whether a car may stand in a zone, with yes or no.")
            .Title("nl", "Controleren van het parkeerrecht", "Beantwoordt de vraag van een scanauto of een auto in een zone mag staan, met ja of nee.")
            .Title("es", "Comprobar el derecho a aparcar", "Responde con sí o no si un coche puede estar en una zona.")
            .LegalProvision("Parking Ordinance of Voorbeeld 2026, art. 9")
            .DataSubjects("holders of vehicles parked in a permit zone")
            .DataCategories(DataCategory.VehicleLicensePlate)
            .Recipient(new Recipient("scan-cars", "Scanauto's Voorbeeld (synthetic)", RecipientRole.Processor) { Agreement = "DPA-2026-13" })
            .Retain(after: "permit-end", Period.Months(3), schedule: "Selection list of Voorbeeld 2020, 15.1", appliesTo: "pseudonyms of plates with a permit")
            .SecurityMeasures("A scan is answered and forgotten: its plate becomes a keyed pseudonym on arrival and is never written, logged or put into an address.")
            .ImpactAssessment("DPIA-2026-08");

        purposes.Add(Statistics, LegalBasis.PublicTask)
            .Title("en", "The yearly report on parking", "Counts permits by zone, age band and neighbourhood for the council.")
            .Title("nl", "Het jaarverslag over parkeren", "Telt vergunningen per zone, leeftijdsgroep en buurt voor de gemeenteraad.")
            .Title("es", "El informe anual sobre aparcamiento", "Cuenta permisos por zona, grupo de edad y barrio para el pleno municipal.")
            .LegalProvision("Parking Ordinance of Voorbeeld 2026, art. 12")
            .DataSubjects("permit holders")
            .DataCategories(DataCategory.AgeRange, DataCategory.PostalCode)
            .Recipient(new Recipient("council", "Council of Voorbeeld (synthetic), counts only", RecipientRole.Controller))
            .Retain(after: "report-adopted", Period.Years(1), schedule: "Selection list of Voorbeeld 2020, 2.3")
            .SecurityMeasures("Only generalised values leave the permit register.")
            .ImpactAssessment("not required: screening of 2026-03-02");
    }
}
