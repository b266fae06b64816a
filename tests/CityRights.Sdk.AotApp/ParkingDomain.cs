using CityRights.Pseudonymisation;

namespace CityRights.Aot;

internal sealed class ParkingDomain : IPseudonymDomain
{
    public static string Id => "parking";

    public static string Prefix => "park";
}
