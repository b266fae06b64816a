using System.Text.Json.Serialization;
using CityRights.Pseudonymisation;
using ParkingPermits.Data;

namespace ParkingPermits.City;

/// <summary>
/// Everything the service knows about one permit. It never leaves as it is: each purpose gets its own view, made by the rules in
/// <see cref="PermitRules"/>.
/// </summary>
internal sealed record PermitCard
{
    public required long Permit { get; init; }

    public required string Name { get; init; }

    public required string Address { get; init; }

    public required string Postcode { get; init; }

    public required DateOnly BirthDate { get; init; }

    public required string Phone { get; init; }

    public required Pseudonym<ParkingDomain> Plate { get; init; }

    public required string Zone { get; init; }

    public required DateOnly Until { get; init; }

    public required string State { get; init; }

    public required string? DecidedBy { get; init; }

    /// <summary>The card of a permit.</summary>
    public static PermitCard Of(Permit permit) => new()
    {
        Permit = permit.Id,
        Name = permit.Holder.Name,
        Address = permit.Holder.Address,
        Postcode = permit.Holder.Postcode,
        BirthDate = permit.Holder.BirthDate,
        Phone = permit.Holder.Phone,
        Plate = permit.Plate,
        Zone = permit.Holder.Zone,
        Until = permit.Until,
        State = permit.State.ToString(),
        DecidedBy = permit.DecidedBy,
    };

    /// <summary>Nothing of the person.</summary>
    public override string ToString() => "PermitCard(redacted)";
}

/// <summary>The JSON of the service's records.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PermitCard))]
internal sealed partial class ParkingJson : JsonSerializerContext;
