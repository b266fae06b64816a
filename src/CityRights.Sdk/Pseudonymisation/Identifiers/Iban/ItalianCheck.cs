namespace CityRights.Pseudonymisation;

/// <summary>
/// Italy and San Marino, CIN: the first letter is the sum modulo 26 of the 22 characters after it, those at odd places by the table that the codice fiscale has
/// too.
/// </summary>
internal static class ItalianCheck
{
    /// <summary>What a digit or letter counts at an odd place, by its value 0 to 25 (A and 0 are 0).</summary>
    private static ReadOnlySpan<byte> Odd => [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

    internal static bool Passes(ReadOnlySpan<byte> bban)
    {
        var sum = 0;
        for (var at = 1; at < bban.Length; at++)
        {
            var value = bban[at] <= '9' ? bban[at] - '0' : bban[at] - 'A';
            sum += (at & 1) == 1 ? Odd[value] : value;
        }

        return bban[0] == 'A' + (sum % 26);
    }
}
