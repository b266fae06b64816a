using CityRights;
using ParkingPermits.Pages;

namespace ParkingPermits.Clerk;

internal static class ClerkTexts
{
    public static readonly LocalisedText Title = Words.Of("At the counter", "Aan de balie", "En la ventanilla");
    public static readonly LocalisedText Lead = Words.Of(
        "You see what deciding on a permit needs, and nothing more: no birth date, no telephone number, no plate.",
        "U ziet wat nodig is om over een vergunning te beslissen, en niets meer: geen geboortedatum, geen telefoonnummer, geen kenteken.",
        "Ve lo que hace falta para decidir sobre un permiso, y nada más: ni fecha de nacimiento, ni teléfono, ni matrícula.");

    public static readonly LocalisedText Waiting = Words.Of("Applications waiting for you", "Aanvragen die op u wachten", "Solicitudes que le esperan");
    public static readonly LocalisedText NothingWaits = Words.Of("No application is waiting.", "Er wacht geen aanvraag.", "No hay solicitudes pendientes.");
    public static readonly LocalisedText Newest = Words.Of("Decided last", "Laatst beslist", "Últimas decisiones");
    public static readonly LocalisedText Decide = Words.Of("Decide", "Beslis", "Decidir");
    public static readonly LocalisedText Grant = Words.Of("Grant", "Verlenen", "Conceder");
    public static readonly LocalisedText Refuse = Words.Of("Refuse", "Weigeren", "Denegar");
    public static readonly LocalisedText Decided = Words.Of("The decision is saved.", "De beslissing is opgeslagen.", "La decisión está guardada.");
    public static readonly LocalisedText DecidedAlready = Words.Of(
        "Somebody has already decided on this application.", "Over deze aanvraag is al beslist.", "Ya se ha decidido sobre esta solicitud.");

    public static readonly LocalisedText VehicleChecked = Words.Of("Car", "Auto", "Coche");
    public static readonly LocalisedText VehicleIsTheirs = Words.Of("theirs, says the vehicle register", "van de aanvrager, zegt het kentekenregister", "suyo, según el registro de vehículos");
    public static readonly LocalisedText DecidedBy = Words.Of("Decided by", "Beslist door", "Decidido por");

    public static readonly LocalisedText OnBehalf = Words.Of("Write down what a resident says", "Opschrijven wat een bewoner zegt", "Anotar lo que dice un residente");
    public static readonly LocalisedText OnBehalfText = Words.Of(
        "A resident at your counter decides; you only write it down. The record keeps the two apart.",
        "Een bewoner aan uw balie beslist; u schrijft alleen op. Het register houdt die twee uit elkaar.",
        "Decide el residente que está en su ventanilla; usted solo anota. El registro distingue a los dos.");

    public static readonly LocalisedText Number = Words.Of("Resident number", "Bewonersnummer", "Número de residente");
    public static readonly LocalisedText NumberHint = Words.Of(
        "From r-0001 to r-{0}, as on the resident's letter.", "Van r-0001 tot r-{0}, zoals op de brief van de bewoner.", "De r-0001 a r-{0}, como en la carta del residente.");

    public static readonly LocalisedText NumberUnknown = Words.Of(
        "There is no resident with this number.", "Er is geen bewoner met dit nummer.", "No hay ningún residente con este número.");

    public static readonly LocalisedText ReadIn = Words.Of("Language to read the text in", "Taal om de tekst in voor te lezen", "Idioma en que leer el texto");
    public static readonly LocalisedText Continue = Words.Of("Continue", "Verder", "Continuar");
    public static readonly LocalisedText ReadAloud = Words.Of(
        "Read this text to the resident, or let them read it. Then press the answer that the resident gives.",
        "Lees deze tekst voor aan de bewoner, of laat de bewoner lezen. Druk daarna op het antwoord van de bewoner.",
        "Lea este texto al residente o deje que lo lea. Después pulse la respuesta que dé.");

    public static readonly LocalisedText ResidentSays = Words.Of("The resident says", "De bewoner zegt", "El residente dice");
    public static readonly LocalisedText TakesBack = Words.Of("The resident takes back an earlier yes", "De bewoner trekt een eerder ja in", "El residente retira un sí anterior");
    public static readonly LocalisedText Recorded = Words.Of(
        "Written down: the resident decided, {0} wrote it down at the counter.",
        "Opgeschreven: de bewoner besliste, {0} schreef het op aan de balie.",
        "Anotado: decidió el residente, {0} lo anotó en la ventanilla.");
}
