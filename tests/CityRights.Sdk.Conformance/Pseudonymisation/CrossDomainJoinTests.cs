using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Testing;

namespace CityRights.Conformance.Pseudonymisation;

/// <summary>
/// Three departments put their tables together and join on the pseudonym. The same program first joins everybody where one key serves all, as shipped
/// redactors do it.
/// </summary>
public class CrossDomainJoinTests
{
    private const int People = 100_000;

    private static readonly string[] Departments = ["parking", "youth-care", "library"];

    private static readonly string[] Accounts = [.. Enumerable.Range(0, People).Select(number => string.Create(CultureInfo.InvariantCulture, $"{number * 7919L % 1_000_003:000000000}"))];

    public static TheoryData<string> Suites() => [.. PseudonymSuites.All.Select(suite => suite.Id)];

    [Fact]
    public void Join_OfDomainsUnderOneKey_LinksEverybody()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var tables = Departments.Select(_ => Accounts.Select(account => Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(account)), 0, 16)).ToHashSet()).ToArray();

        Assert.Equal(People, Joined(tables, 0, 1));
        Assert.Equal(People, Joined(tables, 1, 2));
    }

    [Theory]
    [MemberData(nameof(Suites))]
    public void Join_OfPseudonymDomains_LinksNobody(string suite)
    {
        using var folder = new TempFolder();
        KeyFile.Create(folder.PathOf("city.keys"));
        using var ring = KeyRing.Open(KeyFile.Source(folder.PathOf("city.keys")));
        Assert.True(PseudonymSuites.TryFind(suite, out var found));
        using var service = new PseudonymisationService(ring, Departments.Select((id, number) => PseudonymDomainDefinition.Create(
            id, string.Create(CultureInfo.InvariantCulture, $"d{number}"), d => d.Suite(found).Field("account", IdentifierFormats.Text, valueSpace: 1_000_000))));
        var tables = Departments.Select(id =>
        {
            var field = service.Field(id, "account");
            return Accounts.Select(account => field.ToToken(account)[^27..^1]).ToHashSet();
        }).ToArray();

        Assert.All(tables, table => Assert.Equal(People, table.Count));
        Assert.Equal(0, Joined(tables, 0, 1));
        Assert.Equal(0, Joined(tables, 1, 2));
        Assert.Equal(0, Joined(tables, 0, 2));
    }

    private static int Joined(HashSet<string>[] tables, int one, int other) => tables[one].Count(tables[other].Contains);
}
