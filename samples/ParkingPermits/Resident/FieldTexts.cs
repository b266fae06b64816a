using CityRights;
using ParkingPermits.Pages;

namespace ParkingPermits.Resident;

/// <summary>The fields of a permit in words.</summary>
internal static class FieldTexts
{
    public static readonly LocalisedText Pseudonym = Words.Of("a pseudonym", "een pseudoniem", "un seudónimo");

    private static readonly Dictionary<string, LocalisedText> Names = new(StringComparer.Ordinal)
    {
        ["permit"] = Words.Of("permit number", "vergunningnummer", "número de permiso"),
        ["name"] = Words.Of("name", "naam", "nombre"),
        ["address"] = Words.Of("address", "adres", "dirección"),
        ["postcode"] = Words.Of("first four characters of the postcode", "eerste vier tekens van de postcode", "cuatro primeros caracteres del código postal"),
        ["birthDate"] = Words.Of("age band", "leeftijdsgroep", "grupo de edad"),
        ["phone"] = Words.Of("telephone number", "telefoonnummer", "teléfono"),
        ["plate"] = Words.Of("licence plate", "kenteken", "matrícula"),
        ["zone"] = Words.Of("zone", "zone", "zona"),
        ["until"] = Words.Of("until", "tot en met", "hasta"),
        ["state"] = Words.Of("state", "stand", "estado"),
        ["decidedBy"] = Words.Of("decided by", "beslist door", "decidido por"),
    };

    /// <summary>The fields as they are kept, where a purpose sees them in another form.</summary>
    private static readonly Dictionary<string, LocalisedText> Kept = new(StringComparer.Ordinal)
    {
        ["postcode"] = Words.Of("postcode", "postcode", "código postal"),
        ["birthDate"] = Words.Of("date of birth", "geboortedatum", "fecha de nacimiento"),
    };

    /// <summary>The name of a field as it is kept.</summary>
    public static LocalisedText OfKept(string field) => Kept.GetValueOrDefault(field) ?? Of(field);

    public static LocalisedText Of(string field) => Names.TryGetValue(field, out var text) ? text : LocalisedText.Of("en", field);
}
