using CityRights.Pseudonymisation;
using CityRights.Testing;

namespace CityRights.Conformance.Pseudonymisation;

/// <summary>AES-SIV with one string of associated data, one value at a time and in a batch.</summary>
public class WycheproofSivTests
{
    [SharedDataFact("conformance/pseudonymisation")]
    public void Siv_EveryCase_IsRightOrRefused()
    {
        var (valid, invalid) = (0, 0);
        foreach (var (_, test) in WycheproofFiles.Cases("AES-SIV-CMAC"))
        {
            Assert.True(test.IsValid() == Opens(test.Bytes("key"), test.Bytes("aad"), test.Bytes("msg"), test.Bytes("ct")), test.Name());
            _ = test.IsValid() ? valid++ : invalid++;
        }

        Assert.True(valid > 0 && invalid > 0, "No case was found.");
    }

    private static bool Opens(byte[] key, byte[] data, byte[] message, byte[] ciphertext)
    {
        try
        {
            using var siv = new AesSiv(key);
            var opened = new byte[Math.Max(0, ciphertext.Length - AesSiv.Overhead)];
            var many = new bool[1];
            var fits = siv.TryOpen(data, ciphertext, opened);
            Assert.Equal(fits ? message : new byte[opened.Length], opened);
            Assert.Equal(fits ? 1 : 0, siv.OpenMany(data, ciphertext, [ciphertext.Length], opened, many));
            if (fits)
            {
                var (single, batch) = (new byte[ciphertext.Length], new byte[ciphertext.Length]);
                siv.Seal(data, message, single);
                siv.SealMany(data, message, [message.Length], batch);
                Assert.Equal(ciphertext, single);
                Assert.Equal(ciphertext, batch);
            }

            return fits;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
