using CityRights;
using ParkingPermits.Pages;

namespace ParkingPermits.Reminders;

internal static class ReminderTexts
{
    public static readonly LocalisedText Title = Words.Of("Text messages", "Sms-berichten", "Mensajes SMS");
    public static readonly LocalisedText Lead = Words.Of(
        "Before every message the job asks the gate whether this resident said yes. In this sample nothing leaves the machine: the messages stop here. Every run sends again, so that you can watch a withdrawal take effect.",
        "Vóór elk bericht vraagt de taak aan de poort of deze bewoner ja heeft gezegd. In dit voorbeeld verlaat niets de machine: de berichten stoppen hier. Elke keer wordt er opnieuw verstuurd, zodat u een intrekking kunt zien werken.",
        "Antes de cada mensaje, la tarea pregunta a la compuerta si este residente dijo que sí. En este ejemplo nada sale de la máquina: los mensajes se quedan aquí. Cada vez se envía de nuevo, para que pueda ver el efecto de una retirada.");

    public static readonly LocalisedText Run = Words.Of("Send the reminders now", "Nu herinneringen versturen", "Enviar los recordatorios ahora");
    public static readonly LocalisedText LastRun = Words.Of("The run just now", "De taak van zojuist", "La tarea de ahora mismo");
    public static readonly LocalisedText Due = Words.Of("Permits that end within thirty days", "Vergunningen die binnen dertig dagen aflopen", "Permisos que terminan en treinta días");
    public static readonly LocalisedText Sent = Words.Of("Messages sent", "Verstuurde berichten", "Mensajes enviados");
    public static readonly LocalisedText NotSent = Words.Of("Not sent, because", "Niet verstuurd, omdat", "No enviados, porque");
    public static readonly LocalisedText Newest = Words.Of("The newest messages", "De nieuwste berichten", "Los mensajes más recientes");
    public static readonly LocalisedText None = Words.Of("No message has been sent yet.", "Er is nog geen bericht verstuurd.", "Aún no se ha enviado ningún mensaje.");
    public static readonly LocalisedText At = Words.Of("When", "Wanneer", "Cuándo");
    public static readonly LocalisedText To = Words.Of("To", "Naar", "A");
    public static readonly LocalisedText Text = Words.Of("Text", "Tekst", "Texto");

    /// <summary>What stands in the message: no plate, no address, no name.</summary>
    public static readonly LocalisedText Message = Words.Of(
        "Your parking permit for zone {0} ends on {1}. Renew it online or at the counter. No more messages? Say so under My data, or call 14 000.",
        "Uw parkeervergunning voor zone {0} loopt af op {1}. Verleng haar online of aan de balie. Geen berichten meer? Dat kan onder Mijn gegevens, of bel 14 000.",
        "Su permiso de aparcamiento de la zona {0} termina el {1}. Renuévelo en línea o en la ventanilla. ¿No quiere más mensajes? Dígalo en Mis datos o llame al 14 000.");
}
