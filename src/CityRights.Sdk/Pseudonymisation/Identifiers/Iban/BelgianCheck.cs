namespace CityRights.Pseudonymisation;

/// <summary>Belgium: the last two digits are the first ten modulo 97, and 97 instead of 0.</summary>
internal static class BelgianCheck
{
    internal static bool Passes(ReadOnlySpan<byte> bban)
    {
        var remainder = IbanText.Remainder(bban[..^2]);
        return NumberText.Value(bban[^2..]) == (remainder == 0 ? 97 : remainder);
    }
}
