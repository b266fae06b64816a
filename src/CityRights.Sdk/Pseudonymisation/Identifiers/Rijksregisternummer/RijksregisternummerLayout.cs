namespace CityRights.Pseudonymisation;

/// <summary>
/// Nine digits, then a check 97 − (n mod 97), where a 2 is put before n for births from 2000. So the check says the century, and the same nine digits are two people's:
/// the free part is the nine digits and the century, in bits.
/// </summary>
/// <remarks>
/// The wrong check is the right one plus one, modulo 97. The two right checks of nine digits lie 29 apart, so the wrong one of either century is the right one of
/// neither, and the century can be read from it.
/// </remarks>
internal sealed class RijksregisternummerLayout() : CheckedLayout(Body + Check, radix: 2, numerals: Bits.For(Count))
{
    internal const int Before2000 = 0;
    internal const int From2000 = 1;

    private const int Body = 9;
    private const int Check = 2;
    private const int Bodies = 1_000_000_000;
    private const uint Count = 2u * Bodies;

    /// <summary>The century whose check of a kind a number of eleven digits carries, or null.</summary>
    internal static int? CenturyOf(ReadOnlySpan<byte> number, CheckKind check)
    {
        var (body, found) = (NumberText.Value(number[..Body]), NumberText.Value(number[Body..]));
        return found == CheckOf(body, Before2000, check) ? Before2000 : found == CheckOf(body, From2000, check) ? From2000 : null;
    }

    public override bool TryRead(ReadOnlySpan<byte> text, CheckKind check, Span<ushort> numerals)
    {
        if (text.Length != Length || text.ContainsAnyExceptInRange((byte)'0', (byte)'9') || CenturyOf(text, check) is not { } century)
        {
            return false;
        }

        Bits.Write(((uint)century * Bodies) + (uint)NumberText.Value(text[..Body]), numerals);
        return true;
    }

    public override bool Holds(ReadOnlySpan<ushort> numerals) => Bits.Read(numerals) < Count;

    public override bool TryWrite(ReadOnlySpan<ushort> numerals, CheckKind check, Span<byte> text)
    {
        var (century, body) = Math.DivRem((uint)Bits.Read(numerals), Bodies);
        NumberText.Write((uint)body, text[..Body]);
        NumberText.Write((uint)CheckOf((int)body, (int)century, check), text[Body..Length]);
        return true;
    }

    private static int CheckOf(int body, int century, CheckKind check)
    {
        var right = 97 - (int)((body + (century * 2_000_000_000L)) % 97);
        return check == CheckKind.Right ? right : (right % 97) + 1;
    }
}
