namespace CityRights.Pseudonymisation;

/// <summary>Spain, Código Cuenta Cliente: one check digit for bank and branch, one for the account; powers of 2 modulo 11 as weights.</summary>
internal static class SpanishCheck
{
    private static ReadOnlySpan<byte> Weights => [1, 2, 4, 8, 5, 10, 9, 7, 3, 6];

    internal static bool Passes(ReadOnlySpan<byte> bban) =>
        bban[8] - '0' == Digit(bban[..8], Weights[2..]) && bban[9] - '0' == Digit(bban[10..], Weights);

    private static int Digit(ReadOnlySpan<byte> digits, ReadOnlySpan<byte> weights) => NationalChecks.Weighted(digits, weights) switch
    {
        0 => 0,
        1 => 1, // 10 has no digit
        var remainder => 11 - remainder,
    };
}
