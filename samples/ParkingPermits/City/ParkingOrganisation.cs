using CityRights;

namespace ParkingPermits.City;

/// <summary>The city that answers for the service. It does not exist.</summary>
internal static class ParkingOrganisation
{
    public static readonly Organisation Value = new("Gemeente Voorbeeld", "privacy@voorbeeld.example")
    {
        DataProtectionOfficer = "fg@voorbeeld.example",
        ComplaintAuthority = "Autoriteit Persoonsgegevens, autoriteitpersoonsgegevens.nl",
    };
}
