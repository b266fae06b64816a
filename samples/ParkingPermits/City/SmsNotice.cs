using CityRights;
using ParkingPermits.Pages;

namespace ParkingPermits.City;

/// <summary>What a resident reads before saying yes or no to text messages.</summary>
internal static partial class SmsNotice
{
    public const string Id = "permit-sms";

    public static readonly LocalisedText Title = Words.Of(
        "May we text you before your permit ends?",
        "Mogen wij u sms'en voordat uw vergunning afloopt?",
        "¿Podemos enviarle un SMS antes de que termine su permiso?");

    public static readonly LocalisedText Body = Words.Of(
        """
        Thirty days before your permit ends, the City of Voorbeeld would like to send you one text message. For that we use your telephone number, and pass it to our message service, which works for us and may do nothing else with it.

        You are free to choose. If you say no, nothing else changes: you keep your permit, you get the same letter by post, and nobody will ask you why.

        Your yes holds for one year. You can take it back at any time, as easily as you gave it: under My data, at the counter, or by calling 14 000. What we sent before stays lawful.

        The City of Voorbeeld answers for this. Questions: privacy@voorbeeld.example. Data protection officer: fg@voorbeeld.example. You can complain to the Autoriteit Persoonsgegevens.
        """,
        """
        Dertig dagen voordat uw vergunning afloopt, wil de gemeente Voorbeeld u graag één sms sturen. Daarvoor gebruiken wij uw telefoonnummer. Wij geven het aan onze berichtendienst. Die werkt voor ons en mag er niets anders mee doen.

        U bent vrij om te kiezen. Zegt u nee, dan verandert er verder niets: u houdt uw vergunning, u krijgt dezelfde brief per post, en niemand vraagt u waarom.

        Uw ja geldt één jaar. U kunt het altijd intrekken, net zo makkelijk als u het gaf: onder Mijn gegevens, aan de balie, of door te bellen naar 14 000. Wat wij eerder stuurden, blijft rechtmatig.

        De gemeente Voorbeeld is verantwoordelijk. Vragen: privacy@voorbeeld.example. Functionaris gegevensbescherming: fg@voorbeeld.example. U kunt een klacht indienen bij de Autoriteit Persoonsgegevens.
        """,
        """
        Treinta días antes de que termine su permiso, la Ciudad de Voorbeeld querría enviarle un SMS. Para ello usamos su número de teléfono y lo pasamos a nuestro servicio de mensajes, que trabaja para nosotros y no puede hacer nada más con él.

        Usted elige libremente. Si dice que no, no cambia nada más: conserva su permiso, recibe la misma carta por correo y nadie le preguntará por qué.

        Su sí vale un año. Puede retirarlo en cualquier momento, tan fácilmente como lo dio: en Mis datos, en la ventanilla o llamando al 14 000. Lo que enviamos antes sigue siendo lícito.

        La Ciudad de Voorbeeld es la responsable. Preguntas: privacy@voorbeeld.example. Delegado de protección de datos: fg@voorbeeld.example. Puede reclamar ante la Autoriteit Persoonsgegevens.
        """);

    public static readonly LocalisedText Yes = Words.Of("Yes, text me", "Ja, sms mij", "Sí, envíenme un SMS");

    public static readonly LocalisedText No = Words.Of("No, do not text me", "Nee, sms mij niet", "No, no me lo envíen");
}
