using CityRights.Keys;
using CityRights.Pseudonymisation;

namespace CityRights.Sqlite.Crash;

/// <summary>Reveals an approved request over a store that says "recorded" when the record is durable and never comes back from there: the moment between record and answer, held open.</summary>
public static class Revealer
{
    /// <summary>The rules of the desk, the same for victim and test.</summary>
    public static ReidentificationOptions Options(string publicKey)
    {
        var options = new ReidentificationOptions();
        options.Purposes.Add("fraud");
        options.Approvers.Add(ReidentificationApprover.FromPem("m.bakker", publicKey));
        return options;
    }

    /// <summary>The domain of the test.</summary>
    public static PseudonymDomainDefinition Parking { get; } = PseudonymDomainDefinition.Of<ParkingDomain>(d => d.Field(IdentifierFormats.Plate));

    internal static async Task RunAsync(string database, string folder, Guid request)
    {
        using var ring = KeyRing.Open(KeyFile.Source(Path.Combine(folder, "city.keys")));
        using var pseudonyms = new PseudonymisationService(ring, Parking);
        using var tokens = new ReversibleTokens(ring, pseudonyms);
        await using var rows = new SqliteReidentificationStore(ring.Tenant, new() { ConnectionString = $"Data Source={database}" });
        await using var store = new HoldingStore(rows);
        var desk = ReidentificationDesk.Open(new(store, Options(await File.ReadAllTextAsync(Path.Combine(folder, "m.bakker.pub")))) { Tokens = tokens });
        using var answer = await desk.RevealAsync(request, "j.devries");
        Console.WriteLine($"answered {answer.Refusal}");
    }
}

/// <summary>The domain of the test.</summary>
public sealed class ParkingDomain : IPseudonymDomain
{
    /// <summary>The id.</summary>
    public static string Id => "parking";

    /// <summary>The prefix.</summary>
    public static string Prefix => "park";
}
