using CityRights.Keys;
using CityRights.Testing;

namespace CityRights.Conformance.Pseudonymisation;

/// <summary>HKDF-SHA-256 as keys are derived by it.</summary>
public class WycheproofHkdfTests
{
    [SharedDataFact("conformance/pseudonymisation")]
    public void Hkdf_EveryCase_IsRightOrRefused()
    {
        var (valid, invalid) = (0, 0);
        foreach (var (_, test) in WycheproofFiles.Cases("HKDF-SHA-256"))
        {
            var output = new byte[test.GetProperty("size").GetInt32()];
            void Derive() => KeyDerivation.Derive(test.Bytes("ikm"), test.Bytes("salt"), test.Bytes("info"), output);
            if (test.IsValid())
            {
                Derive();
                Assert.True(output.AsSpan().SequenceEqual(test.Bytes("okm")), test.Name());
                valid++;
            }
            else
            {
                Assert.ThrowsAny<ArgumentException>(Derive);
                invalid++;
            }
        }

        Assert.True(valid > 0 && invalid > 0, "No case was found.");
    }
}
