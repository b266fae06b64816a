using CityRights;

namespace ParkingPermits.Pages;

/// <summary>The words that stand on every page.</summary>
internal static class SharedTexts
{
    public static readonly LocalisedText City = Words.Of("City of Voorbeeld", "Gemeente Voorbeeld", "Ciudad de Voorbeeld");
    public static readonly LocalisedText Service = Words.Of("Resident parking", "Bewonersparkeren", "Aparcamiento de residentes");
    public static readonly LocalisedText Skip = Words.Of("Skip to the content", "Ga naar de inhoud", "Saltar al contenido");
    public static readonly LocalisedText Synthetic = Words.Of(
        "Sample. Every person, address and plate here is synthetic.",
        "Voorbeeld. Alle personen, adressen en kentekens hier zijn verzonnen.",
        "Ejemplo. Todas las personas, direcciones y matrículas son ficticias.");

    public static readonly LocalisedText Languages = Words.Of("Language", "Taal", "Idioma");
    public static readonly LocalisedText Doors = Words.Of("Doors of the service", "Ingangen van de dienst", "Entradas del servicio");
    public static readonly LocalisedText Resident = Words.Of("Resident", "Bewoner", "Residente");
    public static readonly LocalisedText Clerk = Words.Of("Clerk", "Baliemedewerker", "Personal de ventanilla");
    public static readonly LocalisedText Officer = Words.Of("Parking officer", "Parkeercontroleur", "Vigilante");
    public static readonly LocalisedText PrivacyOfficer = Words.Of("Privacy officer", "Privacyfunctionaris", "Responsable de privacidad");
    public static readonly LocalisedText Reminders = Words.Of("Text messages", "Sms-berichten", "Mensajes SMS");
    public static readonly LocalisedText Algorithms = Words.Of("Algorithms we use", "Algoritmen die wij gebruiken", "Algoritmos que usamos");

    public static readonly LocalisedText Contact = Words.Of("Questions about your data", "Vragen over uw gegevens", "Preguntas sobre sus datos");
    public static readonly LocalisedText DataProtectionOfficer = Words.Of("Data protection officer", "Functionaris gegevensbescherming", "Delegado de protección de datos");
    public static readonly LocalisedText Complaint = Words.Of("Complaints", "Klachten", "Reclamaciones");
    public static readonly LocalisedText Counter = Words.Of(
        "No internet? Everything here is also done at the counter, Voorbeeldplein 1, on working days from 9 to 17, or by calling 14 000.",
        "Geen internet? Alles hier kan ook aan de balie, Voorbeeldplein 1, op werkdagen van 9 tot 17 uur, of door te bellen naar 14 000.",
        "¿Sin internet? Todo esto se hace también en la ventanilla, Voorbeeldplein 1, de lunes a viernes de 9 a 17 h, o llamando al 14 000.");

    public static readonly LocalisedText Yes = Words.Of("Yes", "Ja", "Sí");
    public static readonly LocalisedText No = Words.Of("No", "Nee", "No");
    public static readonly LocalisedText Zone = Words.Of("Zone", "Zone", "Zona");
    public static readonly LocalisedText Plate = Words.Of("Licence plate", "Kenteken", "Matrícula");
    public static readonly LocalisedText PleaseCheck = Words.Of("Please check", "Controleer dit", "Compruebe esto");
    public static readonly LocalisedText Name = Words.Of("Name", "Naam", "Nombre");
    public static readonly LocalisedText Address = Words.Of("Address", "Adres", "Dirección");
    public static readonly LocalisedText Back = Words.Of("Back", "Terug", "Volver");
}
