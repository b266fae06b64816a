namespace CityRights.Pseudonymisation;

/// <summary>
/// How people write numbers: digits and letters, with spaces, hyphens, dots and slashes between them. Digits and letters that only look like ASCII (full-width,
/// Arabic, Greek, Cyrillic) are refused and not guessed at.
/// </summary>
internal static class NumberText
{
    /// <summary>Copies digits and letters, in upper case, without separators.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kept">Separators that count and are copied.</param>
    /// <param name="destination">Where to.</param>
    /// <param name="length">How many characters were copied.</param>
    /// <param name="shape">The rule that other characters break.</param>
    internal static IdentifierRule? Read(ReadOnlySpan<char> text, ReadOnlySpan<char> kept, Span<byte> destination, out int length, IdentifierRule shape)
    {
        length = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && !kept.Contains(character))
            {
                if (IsSeparator(character))
                {
                    continue;
                }

                return shape;
            }

            if (length == destination.Length)
            {
                return IdentifierRules.TooLong;
            }

            destination[length++] = (byte)(char.IsAsciiLetterLower(character) ? character - ('a' - 'A') : character);
        }

        return null;
    }

    internal static bool IsSeparator(char character) =>
        character is ' ' or '-' or '.' or '/' or '\u00A0' or '\u2010' or '\u2011' or '\u2013' or '\u202F';

    /// <summary>The value of ASCII digits.</summary>
    internal static int Value(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (10 * value) + digit - '0';
        }

        return value;
    }

    /// <summary>Writes the last digits of a value, with leading zeros.</summary>
    internal static void Write(uint value, Span<byte> digits)
    {
        for (var index = digits.Length - 1; index >= 0; index--)
        {
            (value, var digit) = Math.DivRem(value, 10);
            digits[index] = (byte)('0' + digit);
        }
    }
}
