namespace CityRights.Pseudonymisation;

/// <summary>The digits of a number as people write it, with spaces, hyphens, dots, slashes and one pair of brackets between them.</summary>
internal static class PhoneDigits
{
    /// <summary>The most digits that E.164 allows, country calling code included.</summary>
    internal const int Longest = 15;

    /// <summary>With the international prefix <c>00</c> before them.</summary>
    internal const int LongestDialled = Longest + 2;

    /// <summary>Saint Helena, Niue and others have four or five digits after their three-digit code.</summary>
    private const int Shortest = 7;

    private const int NorthAmerica = 10;

    internal static IdentifierRule? Read(ReadOnlySpan<char> text, Span<byte> digits, out PhoneSpelling spelling)
    {
        var (length, open, trunkAt, brackets) = (0, -1, -1, 0);
        spelling = default;
        foreach (var character in text)
        {
            if (character is >= '0' and <= '9')
            {
                if (length == digits.Length)
                {
                    return IdentifierRules.TooLong;
                }

                digits[length++] = (byte)character;
            }
            else if (character == '(' && open < 0 && brackets++ == 0)
            {
                open = length;
            }
            else if (character == ')' && open >= 0 && length > open)
            {
                if (length == open + 1 && digits[open] == '0')
                {
                    trunkAt = length = open;
                }

                open = -1;
            }
            else if (!IsSeparator(character))
            {
                return PhoneRules.Letters;
            }
        }

        if (open >= 0 || length == 0)
        {
            return PhoneRules.Letters;
        }

        spelling = new(length, trunkAt);
        return null;
    }

    /// <summary>What is asked of a number whose plan is not known here.</summary>
    internal static IdentifierRule? Judge(ReadOnlySpan<byte> code, ReadOnlySpan<byte> number) =>
        code.Length + number.Length is < Shortest or > Longest || (code.SequenceEqual("1"u8) && number.Length != NorthAmerica) ? PhoneRules.Length : null;

    private static bool IsSeparator(char character) => Spelling.IsSpace(character) || Spelling.IsHyphen(character) || character is '.' or '/';
}
