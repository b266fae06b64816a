namespace CityRights.Pseudonymisation;

/// <summary>France and Monaco, clé RIB: with letters as digits (A, J = 1; B, K, S = 2; …) the BBAN is a multiple of 97. The key is 01 to 97.</summary>
internal static class FrenchCheck
{
    /// <summary>The digit of each letter from A to Z.</summary>
    private static ReadOnlySpan<byte> Digits => "12345678912345678923456789"u8;

    internal static bool Passes(ReadOnlySpan<byte> bban)
    {
        var remainder = 0;
        foreach (var character in bban)
        {
            var digit = character <= '9' ? character : Digits[character - 'A'];
            remainder = ((remainder * 10) + (digit - '0')) % 97;
        }

        return remainder == 0 && NumberText.Value(bban[^2..]) is >= 1 and <= 97;
    }
}
