namespace CityRights.Pseudonymisation;

/// <summary>Crockford's base 32 alphabet, upper case, one spelling only: neither lower case nor the look-alikes I, L, O are read.</summary>
internal static class Crockford32
{
    internal const int Radix = 32;
    internal const int Invalid = -1;

    private static ReadOnlySpan<byte> Letters => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"u8;

    /// <summary>The value of each character from '0' to 'Z'.</summary>
    private static ReadOnlySpan<sbyte> Values =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, -1, -1, -1, -1, -1, -1, -1,
        10, 11, 12, 13, 14, 15, 16, 17, -1, 18, 19, -1, 20, 21, -1, 22, 23, 24, 25, 26, -1, 27, 28, 29, 30, 31,
    ];

    internal static char Letter(int value) => (char)Letters[value];

    internal static int Value(char letter)
    {
        var index = letter - '0';
        return (uint)index < (uint)Values.Length ? Values[index] : Invalid;
    }
}
