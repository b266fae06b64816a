using CityRights.Pseudonymisation;
using CityRights.Testing;

namespace CityRights.Conformance.Pseudonymisation;

/// <summary>AES-CMAC, one message at a time and in a batch.</summary>
public class WycheproofCmacTests
{
    [SharedDataFact("conformance/pseudonymisation")]
    public void Cmac_EveryCase_IsRightAndEveryForgeryDiffersOrIsRefused()
    {
        var (valid, invalid) = (0, 0);
        foreach (var (group, test) in WycheproofFiles.Cases("AES-CMAC"))
        {
            var length = group.GetProperty("tagSize").GetInt32() / 8;
            Assert.True(test.IsValid() == Matches(test.Bytes("key"), test.Bytes("msg"), length, test.Bytes("tag")), test.Name());
            _ = test.IsValid() ? valid++ : invalid++;
        }

        Assert.True(valid > 0 && invalid > 0, "No case was found.");
    }

    private static bool Matches(byte[] key, byte[] message, int length, byte[] tag)
    {
        try
        {
            using var cmac = new AesCmac(key);
            var (single, batch) = (new byte[16], new byte[48]);
            cmac.Compute(message, single);
            cmac.ComputeMany([.. message, 1, .. message], [message.Length, 1, message.Length], batch);
            Assert.Equal(single, batch[..16]);
            Assert.Equal(single, batch[32..]);
            return single.AsSpan(0, length).SequenceEqual(tag);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
