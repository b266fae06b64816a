using CityRights;
using CityRights.Minimisation;

namespace ParkingPermits.City;

/// <summary>What each purpose sees of a permit, and in which form. What is not said here is absent.</summary>
internal static class PermitRules
{
    /// <summary>The key date of the yearly report, on which ages are counted.</summary>
    public static readonly DateOnly ReportDay = new(2026, 1, 1);

    public static void Declare(MinimisationBuilder minimisation) => minimisation
        .Json(ParkingJson.Default)
        .Map<PermitCard>(static card => card
            .Field("permit", static card => card.Permit, static field => field.For(ParkingPurposes.Permit).Raw())
            .Field("name", static card => card.Name, static field => field.For(ParkingPurposes.Permit).Raw())
            .Field("address", static card => card.Address, static field => field.For(ParkingPurposes.Permit).Raw())
            .Field("state", static card => card.State, static field => field.For(ParkingPurposes.Permit).Raw())
            .Field("decidedBy", static card => card.DecidedBy, static field => field.For(ParkingPurposes.Permit).Raw())
            .Field("phone", static card => card.Phone, static field => field.For(ParkingPurposes.Sms).Raw())
            .Field("plate", static card => card.Plate, static field => field.For(ParkingPurposes.Enforcement).Raw())
            .Field("zone", static card => card.Zone, static field => field
                .For(ParkingPurposes.Permit, ParkingPurposes.Enforcement, ParkingPurposes.Sms, ParkingPurposes.Statistics).Raw())
            .Field("until", static card => card.Until, static field => field
                .For(ParkingPurposes.Permit, ParkingPurposes.Enforcement, ParkingPurposes.Sms).Raw()
                .For(ParkingPurposes.Statistics).Year())
            .Field("postcode", static card => card.Postcode, static field => field
                .For(ParkingPurposes.Statistics).TruncatePostcode(keep: 4, length: 6))
            .Field("birthDate", static card => card.BirthDate, static field => field
                .For(ParkingPurposes.Statistics).AgeBand(width: 10, top: 80, on: ReportDay)));
}
