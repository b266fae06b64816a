using CityRights.Pseudonymisation;
using ParkingPermits.City;

namespace ParkingPermits.Data;

/// <summary>A permit or an application. Its plate is a pseudonym of the domain of parking.</summary>
internal sealed record Permit(
    long Id, Person Holder, Pseudonym<ParkingDomain> Plate, DateOnly From, DateOnly Until, PermitState State, string? DecidedBy)
{
    /// <summary>Nothing of the person.</summary>
    public override string ToString() => "Permit(redacted)";
}
