using CityRights.Pseudonymisation;

namespace CityRights.Aot;

internal sealed record Permit(int Number, Pseudonym<ParkingDomain> Car, Dictionary<Pseudonym<ParkingDomain>, int> Visits);
