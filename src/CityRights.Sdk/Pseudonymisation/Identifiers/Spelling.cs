namespace CityRights.Pseudonymisation;

/// <summary>
/// What people put between the characters of an identifier. Only what office programs write by themselves is known beside ASCII: a wider rule (all Unicode spaces, all
/// dashes) would depend on the machine's Unicode version.
/// </summary>
internal static class Spelling
{
    internal static bool IsSpace(char character) => character is ' ' or '\u00A0' or '\u202F';

    internal static bool IsHyphen(char character) => character is '-' or '\u2010' or '\u2011' or '\u2013';

    /// <summary>The upper case of an ASCII letter; every other character as it is.</summary>
    internal static char ToUpper(char character) => character is >= 'a' and <= 'z' ? (char)(character - ('a' - 'A')) : character;

    /// <summary>The text without spaces at its ends.</summary>
    internal static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && IsSpace(text[0]))
        {
            text = text[1..];
        }

        while (!text.IsEmpty && IsSpace(text[^1]))
        {
            text = text[..^1];
        }

        return text;
    }
}
