using CityRights;
using ParkingPermits.Pages;

namespace ParkingPermits.Resident;

internal static class ResidentTexts
{
    // Choosing who you are
    public static readonly LocalisedText ChooseTitle = Words.Of("Choose a resident", "Kies een bewoner", "Elija un residente");
    public static readonly LocalisedText ChooseLead = Words.Of(
        "In a real city you would log in here. In this sample you pick one of these synthetic residents.",
        "In een echte gemeente zou u hier inloggen. In dit voorbeeld kiest u een van deze verzonnen bewoners.",
        "En una ciudad real iniciaría sesión aquí. En este ejemplo elige uno de estos residentes ficticios.");

    public static readonly LocalisedText HasPermit = Words.Of("Has a permit", "Heeft een vergunning", "Tiene un permiso");
    public static readonly LocalisedText HasNoPermit = Words.Of("Has no permit yet", "Heeft nog geen vergunning", "Aún no tiene permiso");
    public static readonly LocalisedText Leave = Words.Of("Leave as this resident", "Stoppen als deze bewoner", "Salir como este residente");
    public static readonly LocalisedText YouAre = Words.Of("You are", "U bent", "Usted es");

    // Home of a resident
    public static readonly LocalisedText HomeTitle = Words.Of("Your parking", "Uw parkeren", "Su aparcamiento");
    public static readonly LocalisedText YourPermit = Words.Of("Your permit", "Uw vergunning", "Su permiso");
    public static readonly LocalisedText NoPermit = Words.Of("You have no permit.", "U hebt geen vergunning.", "No tiene ningún permiso.");
    public static readonly LocalisedText State = Words.Of("State", "Stand", "Estado");
    public static readonly LocalisedText From = Words.Of("From", "Vanaf", "Desde");
    public static readonly LocalisedText Until = Words.Of("Until", "Tot en met", "Hasta");
    public static readonly LocalisedText WhatNext = Words.Of("What do you want to do?", "Wat wilt u doen?", "¿Qué desea hacer?");
    public static readonly LocalisedText ApplyCard = Words.Of("Apply for a permit", "Vergunning aanvragen", "Solicitar un permiso");
    public static readonly LocalisedText ApplyCardText = Words.Of("For one car, for one year.", "Voor één auto, voor één jaar.", "Para un coche, durante un año.");
    public static readonly LocalisedText SmsCard = Words.Of("Text message: yes or no", "Sms: ja of nee", "SMS: sí o no");
    public static readonly LocalisedText SmsCardText = Words.Of(
        "Choose whether we may text you before your permit ends.",
        "Kies of wij u mogen sms'en voordat uw vergunning afloopt.",
        "Elija si podemos enviarle un SMS antes de que termine su permiso.");

    public static readonly LocalisedText DataCard = Words.Of("My data", "Mijn gegevens", "Mis datos");
    public static readonly LocalisedText DataCardText = Words.Of(
        "See what we hold about you, what you said, and take back a yes.",
        "Bekijk wat wij over u bewaren, wat u hebt gezegd, en trek een ja weer in.",
        "Vea qué guardamos sobre usted, qué dijo, y retire un sí.");

    // Applying
    public static readonly LocalisedText ApplyTitle = Words.Of("Apply for a permit", "Vergunning aanvragen", "Solicitar un permiso");
    public static readonly LocalisedText WhyNoConsentTitle = Words.Of("Why we do not ask for your consent", "Waarom wij u niet om toestemming vragen", "Por qué no le pedimos su consentimiento");
    public static readonly LocalisedText WhyNoConsent = Words.Of(
        "Deciding on a permit is our public task (GDPR, article 6(1)(e)). It rests on the {0}. If we asked for your consent, a no would mean no permit, and that would not be a free choice. So we do not ask; we tell you what we use: your name, your address and your licence plate. You can object (GDPR, article 21).",
        "Beslissen over een vergunning is onze publieke taak (AVG, artikel 6 lid 1 onder e). Dat staat in de {0}. Als wij om uw toestemming vroegen, zou een nee betekenen: geen vergunning. Dat is geen vrije keuze. Daarom vragen wij het niet, maar vertellen wij wat wij gebruiken: uw naam, uw adres en uw kenteken. U kunt bezwaar maken (AVG, artikel 21).",
        "Decidir sobre un permiso es nuestra función pública (RGPD, artículo 6.1.e). Se basa en la {0}. Si le pidiéramos su consentimiento, un no significaría quedarse sin permiso, y eso no sería una elección libre. Por eso no lo pedimos; le decimos qué usamos: su nombre, su dirección y su matrícula. Puede oponerse (RGPD, artículo 21).");

    public static readonly LocalisedText YourZone = Words.Of("Your address is in zone {0}.", "Uw adres ligt in zone {0}.", "Su dirección está en la zona {0}.");
    public static readonly LocalisedText PlateHint = Words.Of(
        "As it stands on your car. In this sample your car is {0}.",
        "Zoals het op uw auto staat. In dit voorbeeld is uw auto {0}.",
        "Como figura en su coche. En este ejemplo su coche es {0}.");

    public static readonly LocalisedText PlateKept = Words.Of(
        "We check the plate and then keep only a pseudonym of it. Nobody can read the plate in our database.",
        "Wij controleren het kenteken en bewaren daarna alleen een pseudoniem. Niemand kan het kenteken in onze database lezen.",
        "Comprobamos la matrícula y después guardamos solo un seudónimo. Nadie puede leer la matrícula en nuestra base de datos.");

    public static readonly LocalisedText Apply = Words.Of("Send the application", "Aanvraag versturen", "Enviar la solicitud");
    public static readonly LocalisedText Applied = Words.Of(
        "We have your application. A clerk decides on it.",
        "Wij hebben uw aanvraag. Een medewerker beslist erover.",
        "Tenemos su solicitud. Una persona del servicio decidirá.");

    public static readonly LocalisedText PlateMalformed = Words.Of(
        "This is not a Dutch licence plate. Write letters and digits, with or without hyphens.",
        "Dit is geen Nederlands kenteken. Gebruik letters en cijfers, met of zonder streepjes.",
        "Esto no es una matrícula neerlandesa. Escriba letras y cifras, con o sin guiones.");

    public static readonly LocalisedText PlateNotYours = Words.Of(
        "The vehicle register does not know this plate as yours. Check it, or come to the counter.",
        "Het kentekenregister kent dit kenteken niet als het uwe. Controleer het, of kom naar de balie.",
        "El registro de vehículos no conoce esta matrícula como suya. Compruébela o venga a la ventanilla.");

    public static readonly LocalisedText AlreadyHave = Words.Of(
        "You already have a permit or an application that is being decided, so there is nothing to apply for now.",
        "U hebt al een vergunning of een aanvraag die wordt behandeld. U hoeft nu niets aan te vragen.",
        "Ya tiene un permiso o una solicitud en trámite, así que ahora no hay nada que solicitar.");

    // Text messages
    public static readonly LocalisedText SmsTitle = Words.Of("Text message before your permit ends", "Sms voordat uw vergunning afloopt", "SMS antes de que termine su permiso");
    public static readonly LocalisedText NowItIs = Words.Of("Your answer now", "Uw antwoord nu", "Su respuesta ahora");
    public static readonly LocalisedText YourChoice = Words.Of("Your choice", "Uw keuze", "Su elección");
    public static readonly LocalisedText Saved = Words.Of("Your answer is saved.", "Uw antwoord is opgeslagen.", "Su respuesta está guardada.");
    public static readonly LocalisedText TokenTooOld = Words.Of(
        "This page was open for too long or its text has changed since. Please read it again and choose.",
        "Deze pagina stond te lang open of de tekst is intussen veranderd. Lees haar opnieuw en kies.",
        "Esta página estuvo abierta demasiado tiempo o su texto ha cambiado. Léala de nuevo y elija.");

    public static readonly LocalisedText WouldSend = Words.Of(
        "We would send you a text message.", "Wij zouden u een sms sturen.", "Le enviaríamos un SMS.");

    public static readonly LocalisedText WouldNotSend = Words.Of(
        "We would not send you a text message.", "Wij zouden u geen sms sturen.", "No le enviaríamos ningún SMS.");

    // My data
    public static readonly LocalisedText DataTitle = Words.Of("My data", "Mijn gegevens", "Mis datos");
    public static readonly LocalisedText WhatWeHold = Words.Of("What we hold", "Wat wij bewaren", "Qué guardamos");
    public static readonly LocalisedText Yourself = Words.Of("You", "U", "Usted");
    public static readonly LocalisedText APermit = Words.Of("Permit or application", "Vergunning of aanvraag", "Permiso o solicitud");
    public static readonly LocalisedText MessagesNote = Words.Of(
        "Of a text message we keep when it was sent, its text and the last two digits of the number.",
        "Van een sms bewaren wij wanneer hij is verstuurd, de tekst en de laatste twee cijfers van het nummer.",
        "De un SMS guardamos cuándo se envió, el texto y las dos últimas cifras del número.");

    public static readonly LocalisedText WhatIsSeen = Words.Of("What it is for, and what is seen of it", "Waarvoor, en wat daarvan wordt gezien", "Para qué, y qué se ve de ello");
    public static readonly LocalisedText ForPurpose = Words.Of("Purpose", "Doel", "Finalidad");
    public static readonly LocalisedText Basis = Words.Of("Why we may", "Waarom wij dat mogen", "Por qué podemos");
    public static readonly LocalisedText SeenAs = Words.Of("What that purpose sees of you", "Wat dat doel van u ziet", "Qué ve de usted esa finalidad");
    public static readonly LocalisedText Nothing = Words.Of("nothing", "niets", "nada");
    public static readonly LocalisedText PlateNote = Words.Of(
        "Your licence plate is not in our database. We hold a pseudonym of it: it lets a scan car's question be answered, and leads back to the plate only with a key that lies apart.",
        "Uw kenteken staat niet in onze database. Wij bewaren er een pseudoniem van: daarmee is de vraag van een scanauto te beantwoorden, en het is alleen met een sleutel die apart ligt tot het kenteken te herleiden.",
        "Su matrícula no está en nuestra base de datos. Guardamos un seudónimo: permite responder a la pregunta de un coche escáner y solo lleva de vuelta a la matrícula con una clave que se guarda aparte.");

    public static readonly LocalisedText WhatYouSaid = Words.Of("What you said, and when", "Wat u hebt gezegd, en wanneer", "Qué dijo y cuándo");
    public static readonly LocalisedText SaidNothing = Words.Of("We never asked you anything.", "Wij hebben u nog nooit iets gevraagd.", "Nunca le hemos preguntado nada.");
    public static readonly LocalisedText When = Words.Of("When", "Wanneer", "Cuándo");
    public static readonly LocalisedText What = Words.Of("What", "Wat", "Qué");
    public static readonly LocalisedText Where = Words.Of("How", "Hoe", "Cómo");
    public static readonly LocalisedText Wording = Words.Of("Text you saw", "Tekst die u zag", "Texto que vio");
    public static readonly LocalisedText TakeBackTitle = Words.Of("Take back your yes", "Trek uw ja in", "Retire su sí");
    public static readonly LocalisedText TakeBackText = Words.Of(
        "One click, as saying yes was. From that moment we send you no text message. Your permit stays as it is.",
        "Eén klik, net als ja zeggen. Vanaf dat moment sturen wij u geen sms. Uw vergunning blijft zoals zij is.",
        "Un clic, como decir sí. Desde ese momento no le enviamos SMS. Su permiso no cambia.");

    public static readonly LocalisedText TakeBack = Words.Of("I take back my yes", "Ik trek mijn ja in", "Retiro mi sí");
    public static readonly LocalisedText TakenBack = Words.Of(
        "You took back your yes. It holds from now.", "U hebt uw ja ingetrokken. Dat geldt vanaf nu.", "Ha retirado su sí. Vale desde ahora.");

    public static readonly LocalisedText NoYes = Words.Of(
        "There is no yes of yours to take back.", "Er is geen ja van u om in te trekken.", "No hay ningún sí suyo que retirar.");

    public static readonly LocalisedText ChangeAnswer = Words.Of("Change your answer", "Uw antwoord wijzigen", "Cambiar su respuesta");
}
