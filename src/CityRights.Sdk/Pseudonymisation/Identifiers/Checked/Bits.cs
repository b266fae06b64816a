namespace CityRights.Pseudonymisation;

/// <summary>Numbers as numerals of radix 2, the most significant first.</summary>
internal static class Bits
{
    /// <summary>How many bits hold every number below a count.</summary>
    internal static int For(UInt128 count) => 128 - (int)UInt128.LeadingZeroCount(count - 1);

    internal static void Write(UInt128 value, Span<ushort> numerals)
    {
        for (var index = numerals.Length - 1; index >= 0; index--, value >>= 1)
        {
            numerals[index] = (ushort)((uint)value & 1);
        }
    }

    internal static UInt128 Read(ReadOnlySpan<ushort> numerals)
    {
        UInt128 value = 0;
        foreach (var numeral in numerals)
        {
            value = (value << 1) | numeral;
        }

        return value;
    }
}
