using CityRights.Pseudonymisation;

namespace ParkingPermits.City;

/// <summary>Among whom a plate's pseudonym means the same car: the permit register and its enforcement, and nobody else.</summary>
internal sealed class ParkingDomain : IPseudonymDomain
{
    public static string Id => "parking";

    public static string Prefix => "park";
}
