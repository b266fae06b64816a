using System.Globalization;
using System.Text;

namespace CityRights.Tool.Terminal;

/// <summary>
/// Makes text that came from outside (a file name, a word of the command line, a message) fit for one line of a terminal:
/// what could end the line, move the cursor or turn the reading direction is written as its code point.
/// </summary>
internal static class Printable
{
    public static string Line(string text)
    {
        if (!text.Any(MustBeEscaped))
        {
            return text;
        }

        var line = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (MustBeEscaped(character))
            {
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            }
            else
            {
                line.Append(character);
            }
        }

        return line.ToString();
    }

    private static bool MustBeEscaped(char character) => char.GetUnicodeCategory(character) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
