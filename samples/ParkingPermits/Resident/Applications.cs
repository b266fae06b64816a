using CityRights;
using CityRights.Pseudonymisation;
using ParkingPermits.City;
using ParkingPermits.Data;

namespace ParkingPermits.Resident;

/// <summary>What became of an application.</summary>
internal enum ApplicationResult
{
    Taken,
    NotAPlate,
    PlateOfSomebodyElse,
    NothingToApplyFor,
    NotNow,
}

/// <summary>Takes in applications for a permit: a public task, so the resident is told and not asked.</summary>
internal sealed class Applications(
    IPseudonymiser<ParkingDomain> plates, ISubjectReferences subjects, IProcessingGate gate, PermitRegister register, TimeProvider time)
{
    /// <summary>Whether a resident has something to apply for.</summary>
    public bool MayApply(Person resident) => register.NewestOf(resident.Id) is not { } newest
        || newest.State == PermitState.Refused
        || newest.Until < DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Takes in an application. The plate is checked, turned into a pseudonym, and forgotten.</summary>
    public async Task<ApplicationResult> ApplyAsync(Person resident, string? plate, CancellationToken cancellationToken = default)
    {
        var decision = await gate.DecideAsync(new(ParkingPurposes.Permit, subjects.Resolve("text", resident.Id)), cancellationToken);
        if (!decision.IsPermitted)
        {
            return ApplicationResult.NotNow;
        }

        if (!MayApply(resident))
        {
            return ApplicationResult.NothingToApplyFor;
        }

        if (!plates.TryPseudonymise($"{PlateSeries.Country}:{plate}", out var pseudonym).IsDone)
        {
            return ApplicationResult.NotAPlate;
        }

        // What the vehicle register says is compared as a pseudonym too: one spelling, and nothing to keep.
        if (pseudonym != plates.Pseudonymise($"{PlateSeries.Country}:{SyntheticCity.PlateOf(resident.Id)}"))
        {
            return ApplicationResult.PlateOfSomebodyElse;
        }

        register.Apply(resident.Id, pseudonym, time.GetUtcNow());
        return ApplicationResult.Taken;
    }
}
