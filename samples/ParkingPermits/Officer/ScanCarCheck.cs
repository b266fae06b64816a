using CityRights;
using CityRights.Pseudonymisation;
using CityRights.Transparency;
using ParkingPermits.City;
using ParkingPermits.Data;

namespace ParkingPermits.Officer;

/// <summary>
/// Answers whether a car may stand in a zone today. The plate is a pseudonym before anything else happens to it; it is neither kept
/// nor logged.
/// </summary>
internal sealed partial class ScanCarCheck(
    IPseudonymiser<ParkingDomain> plates, ISubjectReferences subjects, IProcessingGate gate, PermitRegister register, TimeProvider time)
    : ITransparentAlgorithm
{
    /// <summary>Answers a question.</summary>
    /// <param name="country">The country of the plate, two letters.</param>
    /// <param name="plate">The plate as the camera read it.</param>
    /// <param name="zone">The zone the car stands in.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ScanAnswer> AnswerAsync(string? country, string? plate, string? zone, CancellationToken cancellationToken = default)
    {
        if (zone is null || !SyntheticCity.ZoneNames.Contains(zone))
        {
            return ScanAnswer.UnknownZone;
        }

        var identifier = $"{country}:{plate}";
        if (!plates.TryPseudonymise(identifier, out _).IsDone)
        {
            return ScanAnswer.NotAPlate;
        }

        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (register.HolderOf(plates.CandidatesFor(identifier), zone, today) is not { } holder)
        {
            return ScanAnswer.No;
        }

        var decision = await gate.DecideAsync(
            new(ParkingPurposes.Enforcement, subjects.Resolve("text", holder)) { Categories = [DataCategory.VehicleLicensePlate] },
            cancellationToken);
        return decision.IsPermitted ? ScanAnswer.Yes : ScanAnswer.NotAnswerable;
    }
}
