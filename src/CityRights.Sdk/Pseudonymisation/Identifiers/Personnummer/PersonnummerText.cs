namespace CityRights.Pseudonymisation;

/// <summary>Ten or twelve digits with a sign before the last four: <c>640823-3234</c>, <c>19640823-3234</c>.</summary>
internal static class PersonnummerText
{
    private const int LastDigits = 4;

    /// <summary>Reads the digits, and the sign before the last four: a plus, a hyphen, or a space where there is none.</summary>
    internal static IdentifierRule? Read(ReadOnlySpan<char> text, Span<byte> digits, out int length, out char sign)
    {
        (length, sign) = (0, ' ');
        var (plusAt, hyphenAt) = (-1, -1);
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character))
            {
                if (length == digits.Length)
                {
                    return IdentifierRules.TooLong;
                }

                digits[length++] = (byte)character;
            }
            else if (character == '+' && plusAt < 0)
            {
                plusAt = length;
            }
            else if (!NumberText.IsSeparator(character))
            {
                return PersonnummerRules.Shape;
            }
            else if (character is not (' ' or '.' or '/' or '\u00A0' or '\u202F'))
            {
                hyphenAt = length;
            }
        }

        var signAt = length - LastDigits;
        if (length is not (10 or 12) || (plusAt >= 0 && (plusAt != signAt || hyphenAt == signAt)))
        {
            return PersonnummerRules.Shape;
        }

        sign = plusAt >= 0 ? '+' : hyphenAt == signAt ? '-' : ' ';
        return null;
    }
}
