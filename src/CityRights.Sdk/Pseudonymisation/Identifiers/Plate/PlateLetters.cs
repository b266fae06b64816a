namespace CityRights.Pseudonymisation;

/// <summary>
/// The characters of European plates. Letters that only look Latin (Greek, Cyrillic, full-width) are refused and not guessed at: a camera reads
/// Latin ones, and a guess would give one car two pseudonyms on two machines.
/// </summary>
internal static class PlateLetters
{
    internal const byte None = 0;
    internal const byte Separator = 1;

    /// <summary>Letters beyond A to Z on plates of DE, AT, NO, DK, SE, FI, IS, HR, SI, RS: lower case, then upper case.</summary>
    private const string Lower = "äåæöøüþðčćđšž";
    private const string Upper = "ÄÅÆÖØÜÞÐČĆĐŠŽ";

    /// <summary>The same letters in two code points, letter and combining mark, as NFD writes them.</summary>
    private const string Decomposed = "A\u0308O\u0308U\u0308A\u030AC\u030CC\u0301S\u030CZ\u030C";
    private const string Composed = "ÄÖÜÅČĆŠŽ";

    /// <summary>What an ASCII character of a plate stands for: a letter or digit in upper case, a separator, or none.</summary>
    private static readonly byte[] Ascii = [.. Enumerable.Range(0, 128).Select(static character => IsSeparator((char)character) ? Separator : (byte)ToUpper((char)character))];

    /// <summary>The upper-case letter or digit, <see cref="Separator"/> or <see cref="None"/>.</summary>
    internal static byte OfAscii(char character) => Ascii[character];

    internal static bool IsSeparator(char character) => character is ' ' or '-' or '.' or '\u00A0' or '\u00B7' or '\u2010' or '\u2011' or '\u2013' or '\u2022' or '\u202F';

    /// <summary>Takes one letter or digit off the text, in upper case; <see cref="None"/> if there is none.</summary>
    internal static char Take(ref ReadOnlySpan<char> text)
    {
        var letter = ToUpper(text[0]);
        var taken = 1;
        if (text.Length > 1 && text[1] is >= '\u0300' and <= '\u036F')
        {
            letter = Compose(letter, text[1]);
            taken = 2;
        }

        text = text[taken..];
        return letter;
    }

    private static char ToUpper(char letter)
    {
        if (letter is (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
        {
            return letter;
        }

        if (letter is >= 'a' and <= 'z')
        {
            return (char)(letter - ('a' - 'A'));
        }

        var index = Lower.IndexOf(letter, StringComparison.Ordinal);
        return index >= 0 ? Upper[index] : Upper.Contains(letter, StringComparison.Ordinal) ? letter : (char)None;
    }

    private static char Compose(char letter, char mark)
    {
        for (var index = 0; index < Composed.Length; index++)
        {
            if (Decomposed[2 * index] == letter && Decomposed[(2 * index) + 1] == mark)
            {
                return Composed[index];
            }
        }

        return (char)None;
    }
}
