using System.Text.Json;
using CityRights.Minimisation;
using ParkingPermits.City;
using ParkingPermits.Data;

namespace ParkingPermits.Clerk;

/// <summary>What a clerk sees: permits cut down to what deciding on them needs.</summary>
internal sealed class ClerkDesk(PermitRegister register, IMinimiser minimiser)
{
    public List<ClerkRow> Waiting() => [.. register.Waiting().Select(Row)];

    public List<ClerkRow> DecidedLast(int count) => [.. register.DecidedLast(count).Select(Row)];

    // The row is made of the projection and of nothing else: a field that the purpose does not declare cannot get here.
    private ClerkRow Row(Permit permit)
    {
        var seen = JsonSerializer.SerializeToElement(PermitCard.Of(permit), minimiser.TypeInfo<PermitCard>(ParkingPurposes.Permit));
        return new(
            seen.GetProperty("permit").GetInt64(),
            seen.GetProperty("name").GetString()!,
            seen.GetProperty("address").GetString()!,
            seen.GetProperty("zone").GetString()!,
            Enum.Parse<PermitState>(seen.GetProperty("state").GetString()!),
            seen.GetProperty("decidedBy").GetString());
    }
}
