namespace CityRights.Pseudonymisation;

/// <summary>
/// Belgium (DIV): an index digit or, for trailers, taxis and others, letter, then three letters and three digits, since 2010; three letters and three digits since
/// 1973, and the reverse since 2008, which their holders keep. Personalised plates, which may be anything, are not among them.
/// </summary>
internal static class BelgianPlates
{
    private static readonly PlateShapes Series = new("9XXX999 XXXX999 XXX999 999XXX");

    internal static bool IsPlate(ReadOnlySpan<byte> plate) => Series.Contain(plate) && (plate[0] != '0' || plate.Length == 6);
}
