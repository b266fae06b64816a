using CityRights;
using ParkingPermits.Pages;

namespace ParkingPermits.Officer;

internal static class OfficerTexts
{
    public static readonly LocalisedText Title = Words.Of("May this car stand here?", "Mag deze auto hier staan?", "¿Puede estar aquí este coche?");
    public static readonly LocalisedText Lead = Words.Of(
        "Type a plate and a zone. The plate becomes a pseudonym on arrival, is compared with the pseudonyms of permits, and is forgotten. You learn yes or no.",
        "Typ een kenteken en een zone. Het kenteken wordt bij aankomst een pseudoniem, wordt vergeleken met de pseudoniemen van vergunningen, en wordt vergeten. U hoort ja of nee.",
        "Escriba una matrícula y una zona. Al llegar, la matrícula se convierte en un seudónimo, se compara con los de los permisos y se olvida. Usted sabe sí o no.");

    public static readonly LocalisedText Ask = Words.Of("Ask", "Vraag", "Preguntar");
    public static readonly LocalisedText RightToPark = Words.Of("Right to park", "Parkeerrecht", "Derecho a aparcar");
    public static readonly LocalisedText PlateHint = Words.Of(
        "For example {0}, which has a permit in zone {1}.", "Bijvoorbeeld {0}, met een vergunning in zone {1}.", "Por ejemplo {0}, que tiene permiso en la zona {1}.");

    public static readonly LocalisedText Malformed = Words.Of("This is not a licence plate.", "Dit is geen kenteken.", "Esto no es una matrícula.");
    public static readonly LocalisedText ZoneMissing = Words.Of("Choose a zone.", "Kies een zone.", "Elija una zona.");
    public static readonly LocalisedText NotAnswerable = Words.Of(
        "The right to park cannot be told now. Do not fine; ask again later.",
        "Het parkeerrecht is nu niet te bepalen. Geef geen boete; vraag het later opnieuw.",
        "Ahora no se puede saber. No sancione; pregunte más tarde.");

    public static readonly LocalisedText NoMeansLook = Words.Of(
        "A no is not yet a fine: a person looks before anything follows.",
        "Een nee is nog geen boete: eerst kijkt een mens, dan pas volgt er iets.",
        "Un no todavía no es una multa: antes de que pase nada, lo mira una persona.");

    public static readonly LocalisedText CarTitle = Words.Of("For the scan car", "Voor de scanauto", "Para el coche escáner");
    public static readonly LocalisedText CarText = Words.Of(
        "A scan car asks the same question by machine. The plate stands in the body, never in the address.",
        "Een scanauto stelt dezelfde vraag per machine. Het kenteken staat in het bericht, nooit in het adres.",
        "Un coche escáner hace la misma pregunta por máquina. La matrícula va en el cuerpo, nunca en la dirección.");
}
