using System.Buffers;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Spain (Reglamento General de Vehículos, Annex XVIII): four digits and three consonants since 2000, before them a letter for mopeds, trailers and other
/// special series; before 2000 one or two letters of the province, four digits and one or two letters; before 1971 the province and up to six digits.
/// </summary>
internal static class SpanishPlates
{
    private static readonly SearchValues<byte> Consonants = SearchValues.Create("BCDFGHJKLMNPRSTVWXYZ"u8);

    private static readonly PlateShapes Current = new("9999XXX X9999XXX");

    private static readonly PlateShapes Provincial = new(PlateShapes.Of((1, 2), (4, 4), (1, 2)).Concat(PlateShapes.Of((1, 3), (1, 6))));

    internal static bool IsPlate(ReadOnlySpan<byte> plate)
    {
        if (!Current.Contain(plate))
        {
            return Provincial.Contain(plate);
        }

        return !plate[^3..].ContainsAnyExcept(Consonants) && (AsciiText.IsDigit(plate[0]) || "CEHPRSTV"u8.Contains(plate[0]));
    }
}
