namespace CityRights.Pseudonymisation;

/// <summary>
/// Norway, kontonummer: modulo 11 over the first ten digits, weights 5 4 3 2 7 6 5 4 3 2. Internal accounts of the banks, 00 in places five and six, are
/// checked over fewer digits and not judged here.
/// </summary>
internal static class NorwegianCheck
{
    private static ReadOnlySpan<byte> Weights => [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    internal static bool Passes(ReadOnlySpan<byte> bban) =>
        bban[4..6].SequenceEqual("00"u8) || NationalChecks.Weighted(bban, Weights) == 0;
}
