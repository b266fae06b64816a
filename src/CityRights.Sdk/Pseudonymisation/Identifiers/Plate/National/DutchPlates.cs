namespace CityRights.Pseudonymisation;

/// <summary>Netherlands: the side codes 1 to 14 of the RDW, six characters. Plates of the royal house and the diplomatic corps are not among them.</summary>
internal static class DutchPlates
{
    private static readonly PlateShapes SideCodes = new(
        "XX9999 9999XX 99XX99 XX99XX XXXX99 99XXXX 99XXX9 9XXX99 XX999X X999XX XXX99X X99XXX 9XX999 999XX9");

    internal static bool IsPlate(ReadOnlySpan<byte> plate) => SideCodes.Contain(plate);
}
