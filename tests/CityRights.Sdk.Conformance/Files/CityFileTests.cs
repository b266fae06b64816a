using System.Globalization;
using CityRights.Files;
using CityRights.Keys;
using CityRights.Minimisation;
using CityRights.Pseudonymisation;
using CityRights.Testing;

namespace CityRights.Conformance.Files;

/// <summary>Real city files through policies: what joins, what does not, and what is left.</summary>
public sealed class CityFileTests : IDisposable
{
    private const string Dogs = "conformance/pseudonymisation/zurich-dogs";
    private const string Requests = "data/nyc-311";

    private readonly TempFolder _folder = new();

    public CityFileTests() => KeyFile.Create(Keys);

    private string Keys => _folder.PathOf("city.keys");

    public void Dispose() => _folder.Dispose();

    [SharedDataFact(Dogs)]
    public async Task Dogs_ForStatistics_KeepOwnerAsPseudonymBandAndQuarter()
    {
        var rows = await ProjectAsync(Dogs, DogPolicy("dog-owners", "dog"));
        var source = Source(Dogs);

        Assert.Equal(["HALTER_ID", "ALTER", "STADTQUARTIER"], rows[0]);
        Assert.Equal(source.Count, rows.Count);
        Assert.Equal(source.Skip(1).Select(static row => row[1]), rows.Skip(1).Select(static row => row[1]));
        Assert.Equal(source.Skip(1).Select(static row => row[0]).Distinct().Count(), rows.Skip(1).Select(static row => row[0]).Distinct().Count());
        Assert.All(rows.Skip(1), static row => Assert.StartsWith("dog_1_", row[0], StringComparison.Ordinal));
    }

    [SharedDataFact(Dogs)]
    public async Task Dogs_SameKeyAndDomain_JoinAcrossRunsAndAnotherDomainDoesNot()
    {
        var first = Owners(await ProjectAsync(Dogs, DogPolicy("dog-owners", "dog")));
        var second = Owners(await ProjectAsync(Dogs, DogPolicy("dog-owners", "dog")));
        var elsewhere = Owners(await ProjectAsync(Dogs, DogPolicy("tax-payers", "tax")));

        Assert.Equal(first, second);
        Assert.Empty(first.Select(Body).Intersect(elsewhere.Select(Body)));
    }

    [SharedDataFact(Dogs)]
    public async Task Dogs_AfterRotation_AreFoundThroughCandidatesAndJoinOnlyWhenPinned()
    {
        var policy = DogPolicy("dog-owners", "dog");
        var before = Owners(await ProjectAsync(Dogs, policy));
        KeyFile.Rotate(Keys);

        var after = Owners(await ProjectAsync(Dogs, policy));
        var pinned = Owners(await ProjectAsync(Dogs, policy, keyVersion: 1));

        Assert.Empty(before.Intersect(after));
        Assert.Equal(before, pinned);
        using var ring = KeyRing.Open(KeyFile.Source(Keys));
        using var service = new PseudonymisationService(ring, PseudonymDomainDefinition.Of<DogOwners>(Owner));
        var candidates = service.Domain<DogOwners>().CandidatesFor(Source(Dogs)[1][0]).Select(static candidate => candidate.ToToken()).ToList();
        Assert.Equal([after[0], before[0]], candidates);
    }

    [SharedDataFact(Requests)]
    public async Task Requests_ForRepairs_HoldNoAddressAndNoMinute()
    {
        var policy = MinimisationPolicy.Create("nyc-311", p => p
            .Domain("complaints", "nyc", d => d.Field("key", IdentifierFormats.Text, valueSpace: 100_000_000))
            .Field("unique_key", f => f.For("statistics").Pseudonym("complaints", "key"))
            .Field("created_date", f => f.For("statistics").Year())
            .Field("complaint_type", f => f.For("statistics").Raw()));

        var rows = await ProjectAsync(Requests, policy);

        Assert.Equal(1_001, rows.Count);
        Assert.Equal(["2024"], rows.Skip(1).Select(static row => row[1]).Distinct());
        Assert.Equal(1_000, rows.Skip(1).Select(static row => row[0]).Distinct().Count());
    }

    private static MinimisationPolicy DogPolicy(string domain, string prefix) => MinimisationPolicy.Create("dogs", p => p
        .Domain(domain, prefix, Owner)
        .Field("HALTER_ID", f => f.For("statistics").Pseudonym(domain, "owner"))
        .Field("ALTER", f => f.For("statistics").Raw())
        .Field("STADTQUARTIER", f => f.For("statistics").Raw()));

    private static void Owner(PseudonymDomainBuilder domain) => domain.Field("owner", IdentifierFormats.Text, valueSpace: 1_000_000);

    private static List<string> Owners(List<string[]> rows) => [.. rows.Skip(1).Select(static row => row[0])];

    /// <summary>The letters of a token, without the domain's prefix, which differs anyway.</summary>
    private static string Body(string token) => token[(token.LastIndexOf('_') + 1)..];

    private static List<string[]> Source(string folder) => Rows(Assert.Single(SharedData.Files(folder, "*.csv")));

    /// <summary>Enough of CSV for the columns that these tests look at, which hold no comma, quote or line break.</summary>
    private static List<string[]> Rows(string path) =>
        [.. File.ReadLines(path).Select(static line => line.Split(',').Select(static field => field.Trim('"')).ToArray())];

    private async Task<List<string[]>> ProjectAsync(string folder, MinimisationPolicy policy, int? keyVersion = null)
    {
        using var ring = KeyRing.Open(KeyFile.Source(Keys));
        using var service = new PseudonymisationService(ring, policy.Domains);
        var output = _folder.PathOf(Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture) + ".csv");
        await new CsvProjector(Minimiser.Create(static _ => { }, pseudonymisation: service)).RunAsync(new()
        {
            Input = Assert.Single(SharedData.Files(folder, "*.csv")),
            Output = output,
            Policy = policy,
            Purpose = "statistics",
            KeyVersion = keyVersion,
        });
        return Rows(output);
    }

    private sealed class DogOwners : IPseudonymDomain
    {
        public static string Id => "dog-owners";

        public static string Prefix => "dog";
    }
}
