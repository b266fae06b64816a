using CityRights;
using ParkingPermits.Pages;

namespace ParkingPermits.Home;

internal static class HomeTexts
{
    public static readonly LocalisedText Lead = Words.Of(
        "A city's parking permits, built so that people are asked properly, can say no, and can look behind every decision. Choose a door; you need no password.",
        "De parkeervergunningen van een gemeente, zo gebouwd dat mensen netjes gevraagd worden, nee kunnen zeggen en achter elk besluit kunnen kijken. Kies een ingang; u hebt geen wachtwoord nodig.",
        "Los permisos de aparcamiento de una ciudad, hechos para que se pregunte bien a las personas, puedan decir que no y puedan ver qué hay detrás de cada decisión. Elija una entrada; no necesita contraseña.");

    public static readonly LocalisedText DoorsTitle = Words.Of("Who are you today?", "Wie bent u vandaag?", "¿Quién es usted hoy?");

    public static readonly LocalisedText Resident = Words.Of(
        "Apply for a permit, choose whether you want a text message, and see what the city holds about you.",
        "Vraag een vergunning aan, kies of u een sms wilt, en bekijk wat de gemeente over u bewaart.",
        "Solicite un permiso, elija si quiere un SMS y vea qué datos suyos guarda la ciudad.");

    public static readonly LocalisedText Clerk = Words.Of(
        "Decide on applications and write down what a resident says at the counter.",
        "Beslis over aanvragen en leg vast wat een bewoner aan de balie zegt.",
        "Decida sobre las solicitudes y anote lo que dice un residente en la ventanilla.");

    public static readonly LocalisedText Officer = Words.Of(
        "Ask whether a car may stand in a zone. The answer is yes or no, and nothing else.",
        "Vraag of een auto in een zone mag staan. Het antwoord is ja of nee, en niets anders.",
        "Pregunte si un coche puede estar en una zona. La respuesta es sí o no, y nada más.");

    public static readonly LocalisedText PrivacyOfficer = Words.Of(
        "Read what was declared, count what the gate decided, and take the record of processing activities with you.",
        "Lees wat is vastgelegd, tel wat de poort besliste, en neem het register van verwerkingen mee.",
        "Lea lo que se declaró, cuente lo que decidió la compuerta y llévese el registro de actividades de tratamiento.");

    public static readonly LocalisedText MoreTitle = Words.Of("Also here", "Ook hier", "También aquí");

    public static readonly LocalisedText Reminders = Words.Of(
        "The text messages that were sent, and those that were not.",
        "De sms-berichten die verstuurd zijn, en die niet verstuurd zijn.",
        "Los SMS que se enviaron y los que no se enviaron.");

    public static readonly LocalisedText Algorithms = Words.Of(
        "What the scan car's check does, on which data, and how to object.",
        "Wat de controle van de scanauto doet, met welke gegevens, en hoe u bezwaar maakt.",
        "Qué hace la comprobación del coche escáner, con qué datos, y cómo reclamar.");
}
