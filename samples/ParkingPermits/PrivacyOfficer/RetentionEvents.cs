using CityRights;
using ParkingPermits.Pages;

namespace ParkingPermits.PrivacyOfficer;

/// <summary>The events from which retention runs, in words.</summary>
internal static class RetentionEvents
{
    private static readonly Dictionary<string, LocalisedText> Events = new(StringComparer.Ordinal)
    {
        ["permit-end"] = Words.Of("the permit ends", "het einde van de vergunning", "el fin del permiso"),
        ["application-refused"] = Words.Of("the application is refused", "weigering van de aanvraag", "la denegación de la solicitud"),
        ["withdrawal"] = Words.Of("the yes is taken back", "intrekking van het ja", "la retirada del sí"),
        ["report-adopted"] = Words.Of("the report is adopted", "vaststelling van het verslag", "la aprobación del informe"),
    };

    public static LocalisedText Of(string id) => Events.TryGetValue(id, out var text) ? text : LocalisedText.Of("en", id);
}
