using CityRights;

namespace ParkingPermits.Pages;

/// <summary>Writes one text in the service's three languages.</summary>
internal static class Words
{
    public static LocalisedText Of(string en, string nl, string es) => LocalisedText.Of("en", en).And("nl", nl).And("es", es);
}
