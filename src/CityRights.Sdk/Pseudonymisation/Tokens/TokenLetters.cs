namespace CityRights.Pseudonymisation;

/// <summary>
/// Bytes of any number as letters of Crockford base 32, most significant bits first, pad bits zero. One sequence of bytes has one spelling: a number of
/// letters that no whole number of bytes gives is refused, and so are set pad bits.
/// </summary>
internal static class TokenLetters
{
    private const int BitsPerLetter = 5;

    internal static int LengthOf(int bytes) => ((8 * bytes) + BitsPerLetter - 1) / BitsPerLetter;

    internal static int BytesOf(int letters) => letters * BitsPerLetter / 8;

    internal static void Write(ReadOnlySpan<byte> bytes, Span<char> letters)
    {
        var (bits, held, next) = (0U, 0, 0);
        foreach (var one in bytes)
        {
            (bits, held) = ((bits << 8) | one, held + 8);
            for (; held >= BitsPerLetter; held -= BitsPerLetter)
            {
                letters[next++] = Crockford32.Letter((int)(bits >> (held - BitsPerLetter)) & 31);
            }
        }

        if (held > 0)
        {
            letters[next] = Crockford32.Letter((int)(bits << (BitsPerLetter - held)) & 31);
        }
    }

    internal static TokenFault TryRead(ReadOnlySpan<char> letters, Span<byte> bytes)
    {
        if (LengthOf(BytesOf(letters.Length)) != letters.Length)
        {
            return TokenFault.Length;
        }

        var (bits, held, next) = (0U, 0, 0);
        foreach (var letter in letters)
        {
            var value = Crockford32.Value(letter);
            if (value == Crockford32.Invalid)
            {
                return TokenFault.Letter;
            }

            (bits, held) = ((bits << BitsPerLetter) | (uint)value, held + BitsPerLetter);
            if (held >= 8)
            {
                held -= 8;
                bytes[next++] = (byte)(bits >> held);
            }
        }

        return (bits & ((1U << held) - 1)) == 0 ? TokenFault.None : TokenFault.Padding;
    }

    /// <summary>The check letter over letters, digits of a key version before them included.</summary>
    internal static char Check(ReadOnlySpan<char> digits, ReadOnlySpan<char> letters)
    {
        var check = new LuhnMod32();
        for (var index = letters.Length - 1; index >= 0; index--)
        {
            check.Add(Crockford32.Value(letters[index]));
        }

        for (var index = digits.Length - 1; index >= 0; index--)
        {
            check.Add(digits[index] - '0');
        }

        return Crockford32.Letter(check.Check);
    }
}
