using System.Globalization;

namespace ParkingPermits.Data;

/// <summary>
/// The plates that the sample's cars may carry: three letters, two digits, one letter, as in <c>ZBB-01-B</c>. A series of the
/// Dutch form that was never issued, so no plate here is anybody's.
/// </summary>
internal static class PlateSeries
{
    private const string First = "XZ";
    private const string Letters = "BDFGHJKLMNPRSTVWXYZ";
    private const int Numbers = 99;

    /// <summary>The country of the series.</summary>
    public const string Country = "NL";

    /// <summary>How many plates the series has: more than a million.</summary>
    public static readonly int Count = First.Length * Letters.Length * Letters.Length * Numbers * Letters.Length;

    /// <summary>The plate at a place of the series, as it stands on the car.</summary>
    public static string At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        var last = Letters[index % Letters.Length];
        index /= Letters.Length;
        var number = (index % Numbers) + 1;
        index /= Numbers;
        var third = Letters[index % Letters.Length];
        index /= Letters.Length;
        var second = Letters[index % Letters.Length];
        var first = First[index / Letters.Length];
        return string.Create(CultureInfo.InvariantCulture, $"{first}{second}{third}-{number:00}-{last}");
    }

    /// <summary>Whether a plate, in upper case and without hyphens, is one of the series.</summary>
    public static bool Holds(ReadOnlySpan<char> plate) =>
        plate.Length == 6 && First.Contains(plate[0]) && Letters.Contains(plate[1]) && Letters.Contains(plate[2]) && Letters.Contains(plate[5])
        && char.IsAsciiDigit(plate[3]) && char.IsAsciiDigit(plate[4]) && plate[3..5] is not "00";
}
