using CityRights;
using CityRights.Consent;

namespace ParkingPermits.Pages;

/// <summary>Where somebody stands with a question, and what they did, in words.</summary>
internal static class ConsentTexts
{
    private static readonly Dictionary<ConsentState, LocalisedText> States = new()
    {
        [ConsentState.NotAsked] = Words.Of("No answer yet", "Nog geen antwoord", "Aún sin respuesta"),
        [ConsentState.Asked] = Words.Of("No answer yet", "Nog geen antwoord", "Aún sin respuesta"),
        [ConsentState.Deferred] = Words.Of("Put off", "Uitgesteld", "Aplazada"),
        [ConsentState.Refused] = Words.Of("No", "Nee", "No"),
        [ConsentState.Given] = Words.Of("Yes", "Ja", "Sí"),
        [ConsentState.Renewed] = Words.Of("Yes, said again", "Ja, opnieuw gezegd", "Sí, repetido"),
        [ConsentState.Withdrawn] = Words.Of("Taken back", "Ingetrokken", "Retirado"),
        [ConsentState.Expired] = Words.Of("Yes, but run out", "Ja, maar verlopen", "Sí, pero caducado"),
        [ConsentState.NeedsReconsent] = Words.Of("Yes, but to an older text", "Ja, maar op een oudere tekst", "Sí, pero a un texto anterior"),
        [ConsentState.Revoked] = Words.Of("Ended by the city", "Beëindigd door de gemeente", "Finalizado por la ciudad"),
        [ConsentState.Invalidated] = Words.Of("Declared void", "Nietig verklaard", "Declarado nulo"),
    };

    private static readonly Dictionary<ConsentEventKind, LocalisedText> Events = new()
    {
        [ConsentEventKind.Asked] = Words.Of("You were asked", "U bent gevraagd", "Se le preguntó"),
        [ConsentEventKind.Given] = Words.Of("You said yes", "U zei ja", "Dijo que sí"),
        [ConsentEventKind.Refused] = Words.Of("You said no", "U zei nee", "Dijo que no"),
        [ConsentEventKind.Withdrawn] = Words.Of("You took back your yes", "U trok uw ja in", "Retiró su sí"),
    };

    private static readonly LocalisedText SomethingElse = Words.Of("Something else", "Iets anders", "Otra cosa");
    private static readonly LocalisedText Channel = Words.Of("at the counter, written down by {0}", "aan de balie, opgeschreven door {0}", "en la ventanilla, anotado por {0}");
    private static readonly LocalisedText OnPaper = Words.Of("on paper, typed in by {0}", "op papier, ingevoerd door {0}", "en papel, introducido por {0}");
    private static readonly LocalisedText OnSite = Words.Of("on this site", "op deze site", "en este sitio");
    private static readonly LocalisedText Version = Words.Of("version {0}, {1}: “{2}”", "versie {0}, {1}: ‘{2}’", "versión {0}, {1}: «{2}»");
    private static readonly LocalisedText NoWording = Words.Of("none: taking back needs no text", "geen: intrekken heeft geen tekst nodig", "ninguno: retirar no necesita texto");

    public static LocalisedText Of(ConsentState state) => States.GetValueOrDefault(state, SomethingElse);

    public static LocalisedText Of(ConsentEventKind kind) => Events.GetValueOrDefault(kind, SomethingElse);

    /// <summary>How an answer came in.</summary>
    public static string How(ConsentEvent said, Language language) => said.Channel switch
    {
        "counter" => string.Format(language.Culture, Channel.In(language.Code), said.CapturedBy),
        "paper" => string.Format(language.Culture, OnPaper.In(language.Code), said.CapturedBy),
        _ => OnSite.In(language.Code),
    };

    /// <summary>What was read before the answer.</summary>
    public static string Wording(NoticeText? wording, Language language) => wording is null
        ? NoWording.In(language.Code)
        : string.Format(language.Culture, Version.In(language.Code), wording.Version, wording.Language, wording.Title);
}
