using CityRights;
using ParkingPermits.Pages;

namespace ParkingPermits.PrivacyOfficer;

internal static class PrivacyOfficerTexts
{
    public static readonly LocalisedText Title = Words.Of("What this service declares and does", "Wat deze dienst vastlegt en doet", "Qué declara y hace este servicio");
    public static readonly LocalisedText Lead = Words.Of(
        "The service declared its purposes in one place. Every page, gate and paper here reads that one declaration.",
        "De dienst legde haar doelen op één plek vast. Elke pagina, poort en elk papier hier leest die ene verklaring.",
        "El servicio declaró sus finalidades en un solo lugar. Cada página, compuerta y documento de aquí lee esa única declaración.");

    public static readonly LocalisedText Purposes = Words.Of("Declared purposes", "Vastgelegde doelen", "Finalidades declaradas");
    public static readonly LocalisedText Purpose = Words.Of("Purpose", "Doel", "Finalidad");
    public static readonly LocalisedText Basis = Words.Of("Legal basis", "Grondslag", "Base jurídica");
    public static readonly LocalisedText Categories = Words.Of("Data", "Gegevens", "Datos");
    public static readonly LocalisedText Recipients = Words.Of("Recipients", "Ontvangers", "Destinatarios");
    public static readonly LocalisedText Retention = Words.Of("Kept", "Bewaard", "Conservación");
    public static readonly LocalisedText RetentionRule = Words.Of("{0} after {1}", "{0} na {1}", "{0} tras {1}");
    public static readonly LocalisedText None = Words.Of("none", "geen", "ninguno");

    public static readonly LocalisedText Record = Words.Of("Record of processing activities (GDPR, article 30)", "Register van verwerkingsactiviteiten (AVG, artikel 30)", "Registro de actividades de tratamiento (RGPD, artículo 30)");
    public static readonly LocalisedText RecordText = Words.Of(
        "Written from the declaration alone; what is not declared prints as “missing”. It helps to evidence; a person still reads and signs it.",
        "Geschreven uit de verklaring alleen; wat niet is vastgelegd, staat er als ‘missing’. Het helpt aan te tonen; een mens leest en tekent het nog steeds.",
        "Escrito solo a partir de la declaración; lo que no está declarado aparece como «missing». Ayuda a acreditar; una persona sigue leyéndolo y firmándolo.");

    public static readonly LocalisedText Download = Words.Of("Download as {0}", "Download als {0}", "Descargar como {0}");

    public static readonly LocalisedText Gate = Words.Of("What the gate decided since the start", "Wat de poort besliste sinds de start", "Qué decidió la compuerta desde el inicio");
    public static readonly LocalisedText GateText = Words.Of(
        "Counts only: no person stands in a counter.", "Alleen aantallen: in een teller staat geen persoon.", "Solo cifras: en un contador no figura ninguna persona.");

    public static readonly LocalisedText GateNothing = Words.Of("The gate has not been asked yet.", "De poort is nog niets gevraagd.", "Aún no se ha preguntado a la compuerta.");
    public static readonly LocalisedText Outcome = Words.Of("Answer", "Antwoord", "Respuesta");
    public static readonly LocalisedText Reason = Words.Of("Reason", "Reden", "Motivo");
    public static readonly LocalisedText Count = Words.Of("Times", "Keer", "Veces");

    public static readonly LocalisedText Views = Words.Of("The same permit, seen for each purpose", "Dezelfde vergunning, gezien voor elk doel", "El mismo permiso, visto para cada finalidad");
    public static readonly LocalisedText ViewsText = Words.Of(
        "One synthetic permit, projected. Fields that a purpose does not declare are absent, not hidden.",
        "Eén verzonnen vergunning, geprojecteerd. Velden die een doel niet noemt, zijn afwezig, niet verborgen.",
        "Un permiso ficticio, proyectado. Los campos que una finalidad no declara están ausentes, no ocultos.");

    public static readonly LocalisedText PolicyFingerprint = Words.Of("Fingerprint of the rules", "Vingerafdruk van de regels", "Huella de las reglas");
}
