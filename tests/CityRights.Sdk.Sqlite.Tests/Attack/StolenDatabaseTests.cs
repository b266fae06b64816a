using System.Security.Cryptography;
using System.Text;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Sqlite.Crash;
using CityRights.Sqlite.Database;
using CityRights.Testing;
using Microsoft.Data.Sqlite;

namespace CityRights.Sqlite.Attack;

/// <summary>
/// Somebody takes the whole database, and has every plate there can be, but no key. The same attack reads an unprotected table, and one with unkeyed
/// hashes, completely.
/// </summary>
public class StolenDatabaseTests
{
    private const int People = 1_000;

    private static readonly string[] Plates = [.. Enumerable.Range(0, People).Select(number => $"NL{number:000}AB1")];

    [Theory]
    [InlineData("plain")]
    [InlineData("hash")]
    [InlineData("reversible")]
    [InlineData("vault")]
    public async Task Attack_WithEveryPlateAndNoKey_OpensOnlyTheUnprotectedTables(string kind)
    {
        using var file = await StoreFile.CreateAsync();
        await FillAsync(file, kind);

        var opened = await AttackAsync(file);

        Assert.Equal(kind is "plain" or "hash" ? People : 0, opened);
    }

    private static async Task FillAsync(StoreFile file, string kind)
    {
        using var keys = new TempFolder();
        KeyFile.Create(keys.PathOf("city.keys"));
        using var ring = KeyRing.Open(KeyFile.Source(keys.PathOf("city.keys")));
        using var pseudonyms = new PseudonymisationService(ring, Revealer.Parking);
        using var tokens = new ReversibleTokens(ring, pseudonyms);
        await using var store = new SqliteTokenVaultStore("default", file.Options);
        using var vault = new TokenVault(ring, pseudonyms, store);
        string[] spelled = [.. Plates.Select(plate => $"NL:{plate[2..]}")];
        string[] rows = kind switch
        {
            "plain" => Plates,
            "hash" => [.. Plates.Select(plate => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(plate))))],
            "reversible" => [.. spelled.Select(plate => tokens.Domain<ParkingDomain>().Tokenise(plate).ToToken())],
            _ => [.. (await vault.Domain<ParkingDomain>().TokeniseManyAsync(spelled)).Tokens.Select(token => token.ToToken())],
        };
        await store.DisposeAsync();
        file.Ask("CREATE TABLE scans (car TEXT NOT NULL)");
        using var connection = new SqliteConnection($"Data Source={file.Path};Pooling=False");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var row in rows)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO scans VALUES ($1)";
            command.Parameters.AddWithValue("$1", row);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Looks in the bytes of the file for every plate, and for its hash with and without its spelling, as text and as bytes.</summary>
    private static async Task<int> AttackAsync(StoreFile file)
    {
        using var all = new MemoryStream();
        foreach (var path in Directory.EnumerateFiles(file.Folder, "cityrights.db*").Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await all.WriteAsync(await File.ReadAllBytesAsync(path));
        }

        var bytes = all.ToArray();
        return Plates.Count(plate => Guesses(plate).Any(guess => bytes.AsSpan().IndexOf(guess) >= 0));
    }

    private static IEnumerable<byte[]> Guesses(string plate)
    {
        foreach (var spelling in new[] { plate, $"NL:{plate[2..]}" })
        {
            var text = Encoding.UTF8.GetBytes(spelling);
            yield return text;
            yield return SHA256.HashData(text);
            yield return Encoding.ASCII.GetBytes(Convert.ToHexString(SHA256.HashData(text)));
        }
    }
}
