using System.Text.Json;
using CityRights.Pseudonymisation;
using Microsoft.Extensions.DependencyInjection;

namespace CityRights.Aot;

/// <summary>Typed pseudonyms from a key file, serialised by a generated context.</summary>
internal static class PseudonymisationCheck
{
    public static Task RunAsync() => City.UseAsync(services =>
    {
        var parking = services.GetRequiredService<IPseudonymiser<ParkingDomain>>();
        var car = parking.Pseudonymise("12-ABC-3");
        var permit = new Permit(7, car, new() { [car] = 2 });

        var json = JsonSerializer.Serialize(permit, PermitJson.Default.Permit);
        var read = JsonSerializer.Deserialize(json, PermitJson.Default.Permit)!;

        Expect.That(json.Contains(car.ToToken(), StringComparison.Ordinal));
        Expect.That(read.Car == car && read.Visits[car] == 2);
        Expect.That(!car.ToString().Contains(car.ToToken(), StringComparison.Ordinal));
        Expect.That(parking.CandidatesFor("12-ABC-3").Single() == car);

        var references = services.GetRequiredService<ISubjectReferences>();
        Expect.That(references.Resolve("e-mail", "ann@voorbeeld.example").Equals(references.Resolve("e-mail", "Ann@Voorbeeld.example")));
        return Task.CompletedTask;
    });
}
