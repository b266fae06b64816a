using CityRights;
using ParkingPermits.Data;

namespace ParkingPermits.Pages;

/// <summary>Where an application stands, in words.</summary>
internal static class PermitTexts
{
    private static readonly LocalisedText Requested =
        Words.Of("Applied for; a clerk decides", "Aangevraagd; een medewerker beslist", "Solicitado; decide una persona del servicio");

    private static readonly LocalisedText Granted = Words.Of("Granted", "Verleend", "Concedido");
    private static readonly LocalisedText Refused = Words.Of("Refused", "Geweigerd", "Denegado");

    public static LocalisedText Of(PermitState state) => state switch
    {
        PermitState.Granted => Granted,
        PermitState.Refused => Refused,
        _ => Requested,
    };
}
