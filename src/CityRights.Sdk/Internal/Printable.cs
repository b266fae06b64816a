using System.Globalization;
using System.Text;

namespace CityRights.Internal;

/// <summary>Names written in a declaration, made fit to stand in a message: short, in one line, without control characters.</summary>
internal static class Printable
{
    private const int Longest = 64;

    internal static string Quote(string text) => $"'{Name(text)}'";

    internal static string Name(string text)
    {
        var name = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (name.Length >= Longest)
            {
                return name.Append('…').ToString();
            }

            name.Append(IsPlain(rune) ? rune.ToString() : "\uFFFD");
        }

        return name.ToString();
    }

    private static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
