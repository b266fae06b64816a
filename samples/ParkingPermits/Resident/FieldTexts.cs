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

    public static LocalisedText Of(string field) => Names.TryGetValue(field, out var text) ? text : LocalisedText.Of("en", field);
}
