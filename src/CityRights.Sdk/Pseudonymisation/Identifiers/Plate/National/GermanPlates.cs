using System.Buffers;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Germany (FZV, section 9 and Annexes): one to three letters of the district, one or two of recognition and one to four digits without a leading zero; E or H
/// after them for electric and historic vehicles; at most eight characters. Authorities have no letters of recognition and up to six digits; dealers' and
/// short-time plates begin their five or six digits with 0.
/// </summary>
internal static class GermanPlates
{
    private const int Longest = 8;

    private static readonly SearchValues<byte> Digits = SearchValues.Create("0123456789"u8);

    private static readonly PlateShapes Series = new(PlateShapes.Of((2, 5), (1, 4), (0, 1))
        .Concat(PlateShapes.Of((1, 3), (1, 6), (0, 1)))
        .Where(static shape => shape.Length <= Longest));

    internal static bool IsPlate(ReadOnlySpan<byte> plate)
    {
        if (!Series.Contain(plate) || (!AsciiText.IsDigit(plate[^1]) && plate[^1] is not ((byte)'E' or (byte)'H')))
        {
            return false;
        }

        var number = plate.IndexOfAny(Digits);
        return plate[number] != '0' || plate.Length - number >= 5;
    }
}
