using System.Security.Cryptography;
using CityRights.Testing;

namespace CityRights.Conformance.Pseudonymisation;

/// <summary>HMAC-SHA-256 as pseudonyms use it: keyed once, used again and again.</summary>
public class WycheproofHmacTests
{
    [SharedDataFact("conformance/pseudonymisation")]
    public void Hmac_EveryCase_IsRightAndEveryForgeryDiffers()
    {
        var (valid, invalid) = (0, 0);
        foreach (var (group, test) in WycheproofFiles.Cases("HMACSHA256"))
        {
            var tag = test.Bytes("tag");
            var length = group.GetProperty("tagSize").GetInt32() / 8;
            using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, test.Bytes("key"));
            for (var round = 0; round < 2; round++)
            {
                var mac = new byte[32];
                hash.AppendData(test.Bytes("msg"));
                hash.GetHashAndReset(mac);
                Assert.True(test.IsValid() == mac.AsSpan(0, length).SequenceEqual(tag), test.Name());
            }

            _ = test.IsValid() ? valid++ : invalid++;
        }

        Assert.True(valid > 0 && invalid > 0, "No case was found.");
    }
}
