using CityRights;

namespace ParkingPermits.Pages;

/// <summary>Why the gate decided as it did, in words that follow "because".</summary>
internal static class GateTexts
{
    private static readonly Dictionary<GateReason, LocalisedText> Reasons = new()
    {
        [GateReason.ConsentGiven] = Words.Of("the resident said yes", "de bewoner zei ja", "el residente dijo que sí"),
        [GateReason.LegalProvision] = Words.Of("a legal provision allows it", "een wettelijke bepaling staat het toe", "lo permite una disposición legal"),
        [GateReason.DeclaredBasis] = Words.Of("the declared basis allows it", "de vastgelegde grondslag staat het toe", "lo permite la base declarada"),
        [GateReason.Continuity] = Words.Of("a statutory duty goes on", "een wettelijke taak gaat door", "continúa un deber legal"),
        [GateReason.ReportOnly] = Words.Of("the gate only counts for now", "de poort telt voorlopig alleen", "por ahora la compuerta solo cuenta"),
        [GateReason.NotAsked] = Words.Of("the resident was never asked", "de bewoner is nooit gevraagd", "nunca se le preguntó al residente"),
        [GateReason.Asked] = Words.Of("the resident has not answered", "de bewoner heeft niet geantwoord", "el residente no ha contestado"),
        [GateReason.Deferred] = Words.Of("the resident put the answer off", "de bewoner stelde het antwoord uit", "el residente aplazó la respuesta"),
        [GateReason.Refused] = Words.Of("the resident said no", "de bewoner zei nee", "el residente dijo que no"),
        [GateReason.Withdrawn] = Words.Of("the resident took back the yes", "de bewoner trok het ja in", "el residente retiró su sí"),
        [GateReason.Expired] = Words.Of("the yes has run out", "het ja is verlopen", "el sí ha caducado"),
        [GateReason.NeedsReconsent] = Words.Of("the text has changed since the yes", "de tekst is sinds het ja veranderd", "el texto ha cambiado desde el sí"),
        [GateReason.Restricted] = Words.Of("an objection is being decided", "over een bezwaar wordt nog beslist", "hay una oposición pendiente"),
        [GateReason.RecipientNotDeclared] = Words.Of("the recipient is not declared", "de ontvanger is niet vastgelegd", "el destinatario no está declarado"),
        [GateReason.CategoryNotDeclared] = Words.Of("the data is not declared", "het gegeven is niet vastgelegd", "el dato no está declarado"),
        [GateReason.StoreUnavailable] = Words.Of("the answers cannot be read now", "de antwoorden zijn nu niet te lezen", "ahora no se pueden leer las respuestas"),
    };

    private static readonly LocalisedText Unclear = Words.Of("it cannot be told", "het is niet vast te stellen", "no se puede determinar");

    public static LocalisedText Of(GateReason reason) => Reasons.GetValueOrDefault(reason, Unclear);
}
