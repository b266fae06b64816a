using System.Text.Json;
using CityRights.Pseudonymisation;
using CityRights.Testing;

namespace CityRights.Conformance.Pseudonymisation;

/// <summary>FF1 at every radix for which there is a file, one string at a time and in a batch.</summary>
public class WycheproofFf1Tests
{
    // Below no radix but the greatest, for which a file with texts would have 65,536 letters.
    private const ushort NoNumeral = ushort.MaxValue;

    [SharedDataFact("conformance/pseudonymisation")]
    public void Ff1_EveryCase_IsRightOrRefused()
    {
        var (valid, invalid, radixes) = (0, 0, new HashSet<int>());
        foreach (var (group, test) in WycheproofFiles.Cases("AES-FF1"))
        {
            radixes.Add(group.GetProperty("radix").GetInt32());
            Assert.True(test.IsValid() == Fits(group, test), test.Name());
            _ = test.IsValid() ? valid++ : invalid++;
        }

        Assert.True(valid > 0 && invalid > 0 && radixes.Count > 1, "No case was found.");
    }

    private static bool Fits(JsonElement group, JsonElement test)
    {
        var (plain, expected, tweak) = (Numerals(group, test, "msg"), Numerals(group, test, "ct"), test.Bytes("tweak"));
        try
        {
            using var cipher = new Ff1(test.Bytes("key"), group.GetProperty("radix").GetInt32());
            var (single, batch) = (new ushort[plain.Length], new ushort[2 * plain.Length]);
            cipher.Encrypt(tweak, plain, single);
            cipher.EncryptMany(tweak, [.. plain, .. plain], plain.Length, batch);
            Assert.Equal([.. single, .. single], batch);
            cipher.Decrypt(tweak, single, batch);
            Assert.Equal(plain, batch[..plain.Length]);
            return single.AsSpan().SequenceEqual(expected);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static ushort[] Numerals(JsonElement group, JsonElement test, string member) => test.GetProperty(member) is { ValueKind: JsonValueKind.String } text
        ? [.. text.GetString()!.Select(letter => Numeral(group.GetProperty("alphabet").GetString()!.IndexOf(letter, StringComparison.Ordinal)))]
        : [.. test.GetProperty(member).EnumerateArray().Select(static numeral => Numeral(numeral.GetInt32()))];

    private static ushort Numeral(int number) => number is >= 0 and < NoNumeral ? (ushort)number : NoNumeral;
}
