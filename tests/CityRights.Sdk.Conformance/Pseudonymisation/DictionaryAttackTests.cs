using System.Security.Cryptography;
using System.Text;
using CityRights.Keys;
using CityRights.Pseudonymisation;
using CityRights.Testing;

namespace CityRights.Conformance.Pseudonymisation;

/// <summary>
/// Somebody has the published tokens and every plate of the series, but no key. The same program first succeeds against what shipped software
/// does: an unkeyed hash, and a hash with one salt that the database holds.
/// </summary>
public class DictionaryAttackTests
{
    private const int Residents = 500;

    /// <summary>The series of the sample: two digits, three consonants, one digit; a part of it.</summary>
    private static readonly string[] Series =
        [.. from first in Enumerable.Range(10, 10)
            from letter in "BDFGHJKLNPRSTVXZ"
            from second in "BDFGHJKLNPRSTVXZ"
            from last in Enumerable.Range(0, 10)
            select $"NL{first}{letter}{second}B{last}"];

    private static readonly string[] Seeded = [.. Enumerable.Range(0, Residents).Select(number => Series[number * 7919 % Series.Length])];

    [Fact]
    public void Attack_OnUnkeyedHashes_FindsEverybody()
    {
        var salt = "salt of the city"u8.ToArray();
        var plain = Seeded.Select(plate => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(plate)))).ToHashSet();
        var salted = Seeded.Select(plate => Convert.ToHexString(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(plate)]))).ToHashSet();

        Assert.Equal(Residents, Series.Count(plate => plain.Contains(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(plate))))));
        Assert.Equal(Residents, Series.Count(plate => salted.Contains(Convert.ToHexString(SHA256.HashData([.. salt, .. Encoding.UTF8.GetBytes(plate)])))));
    }

    [Fact]
    public void Attack_OnTokensWithoutTheKey_FindsNobody()
    {
        using var folder = new TempFolder();
        KeyFile.Create(folder.PathOf("city.keys"));
        using var ring = KeyRing.Open(KeyFile.Source(folder.PathOf("city.keys")));
        using var service = Open(ring);
        var field = service.Field("parking");
        var published = Seeded.Select(plate => field.ToToken(plate.Insert(2, ":"))).ToHashSet();
        var bodies = published.Select(token => token[(token.LastIndexOf('_') + 1)..^1]).ToHashSet();
        Assert.Equal(Residents, bodies.Count);

        // What the attacker can do: keys of their own, public strings as keys, hashes without a key.
        KeyFile.Create(folder.PathOf("attacker.keys"));
        using var attackerRing = KeyRing.Open(KeyFile.Source(folder.PathOf("attacker.keys")));
        using var attackerService = Open(attackerRing);
        var attacker = attackerService.Field("parking");
        var hits = 0;
        foreach (var plate in Series)
        {
            var canonical = Encoding.UTF8.GetBytes(plate);
            hits += published.Contains(attacker.ToToken(plate.Insert(2, ":"))) ? 1 : 0;
            hits += IsFound(SHA256.HashData(canonical)) + IsFound(HMACSHA256.HashData("CityRights/ps/v1"u8, canonical)) + IsFound(HMACSHA256.HashData("parking"u8, canonical));
        }

        Assert.Equal(0, hits);

        int IsFound(byte[] hash)
        {
            Span<char> token = stackalloc char[FieldPseudonymiser.MaxTokenLength];
            TokenText.TryWrite("park", 1, System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash), token, out var length);
            return bodies.Contains(token[7..(length - 1)].ToString()) ? 1 : 0;
        }
    }

    [Fact]
    public void Attack_WithTheKey_FindsEverybody_SoTheKeyIsWhatProtects()
    {
        using var folder = new TempFolder();
        KeyFile.Create(folder.PathOf("city.keys"));
        using var ring = KeyRing.Open(KeyFile.Source(folder.PathOf("city.keys")));
        using var service = Open(ring);
        var field = service.Field("parking");
        var published = Seeded.Select(plate => field.ToToken(plate.Insert(2, ":"))).ToHashSet();

        Assert.Equal(Residents, Series.Count(plate => published.Contains(field.ToToken(plate.Insert(2, ":")))));
    }

    private static PseudonymisationService Open(KeyRing ring) =>
        new(ring, PseudonymDomainDefinition.Create("parking", "park", d => d.Field(IdentifierFormats.Plate)));
}
