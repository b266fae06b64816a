using CityRights.Pseudonymisation;
using CityRights.Tests.Keys;

namespace CityRights.Tests.Pseudonymisation;

public sealed class ParkingDomain : IPseudonymDomain
{
    public static string Id => "parking";

    public static string Prefix => "park";
}

public sealed class YouthCareDomain : IPseudonymDomain
{
    public static string Id => "youth-care";

    public static string Prefix => "yc";
}

/// <summary>Opened services over keys that the tests know.</summary>
internal static class TestDomains
{
    public static PseudonymDomainDefinition Parking { get; } = PseudonymDomainDefinition.Of<ParkingDomain>(d => d
        .Field(IdentifierFormats.Plate)
        .Field("permit", IdentifierFormats.Text, valueSpace: 10_000_000)
        .Field("holder", IdentifierFormats.EMail));

    public static PseudonymDomainDefinition YouthCare { get; } = PseudonymDomainDefinition.Of<YouthCareDomain>(d => d
        .Field("permit", IdentifierFormats.Text, valueSpace: 10_000_000));

    public static PseudonymisationService Open(int versions = 1, string tenant = Tenants.Default) =>
        new(FixedKeySource.Ring(versions, tenant), Parking, YouthCare);
}
