using CityRights.Pseudonymisation;

namespace CityRights.Tests.Minimisation;

public sealed class ParkingDomain : IPseudonymDomain
{
    public static string Id => "parking";

    public static string Prefix => "park";
}
