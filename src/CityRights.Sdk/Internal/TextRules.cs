using System.Text;

namespace CityRights.Internal;

/// <summary>What every text of a declaration obeys.</summary>
internal static class TextRules
{
    internal static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    /// <summary>Whether a text of one line can be shown and written to a file: not blank, no control character, no half of a surrogate pair.</summary>
    internal static bool IsLine(string text) =>
        !string.IsNullOrWhiteSpace(text) && IsWellFormed(text) && !text.Any(static unit => char.IsControl(unit) || unit is '\u2028' or '\u2029');

    /// <summary>Whether a text consists of whole characters: half of a surrogate pair cannot be written as UTF-8.</summary>
    internal static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var consumed) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            text = text[consumed..];
        }

        return true;
    }
}
