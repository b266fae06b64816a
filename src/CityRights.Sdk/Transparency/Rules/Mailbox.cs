using System.Collections.Frozen;

namespace CityRights.Transparency;

/// <summary>
/// Guesses whether an e-mail address is a person's own: it stands at a provider of private mail, or its local part reads like a name.
/// A guess, hence the declaration <see cref="Channel.SharedMailbox"/>; an address such as <c>jansen@</c> is not recognised.
/// </summary>
internal static class Mailbox
{
    private static readonly FrozenSet<string> PrivateProviders = new[]
    {
        "aol.com", "free.fr", "gmail.com", "gmx.at", "gmx.ch", "gmx.de", "gmx.net", "googlemail.com", "hotmail.com", "hotmail.fr", "hotmail.nl",
        "icloud.com", "kpnmail.nl", "laposte.net", "libero.it", "live.com", "live.nl", "mac.com", "mail.com", "me.com", "msn.com", "orange.fr",
        "outlook.com", "outlook.es", "planet.nl", "proton.me", "protonmail.com", "t-online.de", "telenet.be", "upcmail.nl", "web.de", "wp.pl",
        "xs4all.nl", "yahoo.com", "yahoo.es", "yahoo.fr", "ymail.com", "ziggo.nl",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Silent = new[]
    {
        "noreply", "nonreply", "donotreply", "geenantwoord", "noresponder", "nepasrepondre", "keineantwort", "mailerdaemon",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of which one in the local part makes it a role's, in the languages of many European cities.</summary>
    private static readonly FrozenSet<string> RoleWords = new[]
    {
        "abteilung", "administratie", "administration", "afdeling", "ai", "aiuto", "ajuntament", "ajuts", "algorithm", "algorithmes", "algorithms",
        "algoritme", "algoritmen", "algoritmes", "algoritmo", "algoritmos", "algoritmos", "amt", "appeals", "atencio", "atencion", "attendance",
        "ayuntamiento", "balie", "beheer", "bekendmaking", "belastingen", "bezwaar", "bezwaren", "bureau", "burgerservice", "burgerzaken",
        "buergerservice", "citizen", "citizens", "city", "ciudadania", "ciutadania", "comune", "contact", "contacte", "contacto", "council",
        "dados", "data", "dati", "daten", "datenschutz", "datos", "delegue", "department", "desk", "digital", "digitaal", "dienst", "donnees",
        "dpd", "dpo", "dsb", "enquiries", "fg", "gegevens", "gemeente", "gestion", "griffie", "handhaving", "help", "helpdesk", "hello", "info",
        "information", "informatie", "innovatie", "innovation", "it", "kontakt", "klacht", "klachten", "klantcontact", "kundenservice", "mairie",
        "mail", "meldpunt", "mobiliteit", "mobility", "movilidad", "mobilitat", "objections", "office", "oficina", "ombudsman", "omgeving",
        "onderwijs", "parken", "parkeren", "parking", "participatie", "permits", "post", "postbus", "postmaster", "press", "privacidad",
        "privacitat", "privacy", "procedures", "protection", "proteccio", "proteccion", "publiek", "questions", "redactie", "register",
        "registers", "registre", "registro", "rights", "secretariaat", "secretaria", "secretariat", "security", "service", "services",
        "servicio", "stad", "stadhuis", "stadt", "support", "team", "toezicht", "transparantie", "transparency", "transparencia", "urban",
        "vergunning", "vergunningen", "verkeer", "verwaltung", "vie", "ville", "vragen", "web", "webmaster", "welcome", "werk", "wonen", "zorg",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the address reads like one at which nobody answers.</summary>
    internal static bool DoesNotAnswer(string address) =>
        Silent.Contains(string.Concat(Local(address).Where(char.IsAsciiLetter)));

    /// <summary>Whether the address reads like a person's own.</summary>
    internal static bool LooksPersonal(string address)
    {
        if (PrivateProviders.Contains(address[(address.LastIndexOf('@') + 1)..]))
        {
            return true;
        }

        var names = Local(address).Split('+')[0].Split('.', '_');
        return names.Length >= 2
            && names.All(static name => name.Length > 0 && name.All(static sign => char.IsAsciiLetter(sign) || sign is '-' or '\''))
            && !names.SelectMany(static name => name.Split('-')).Any(RoleWords.Contains);
    }

    private static string Local(string address) => address[..address.LastIndexOf('@')];
}
