using System.Buffers;
using System.Text;

namespace CityRights.Pseudonymisation;

/// <summary>What every format that takes more than ASCII asks of a text before it looks at the content.</summary>
internal static class UnicodeText
{
    /// <summary>Below it, no code point changes under NFC, whatever its neighbours.</summary>
    private const char FirstThatNormalises = '\u0300';

    /// <summary>As a set: the range methods box their bounds until the code is optimised.</summary>
    private static readonly SearchValues<char> PrintableAscii = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(static letter => (char)letter)]);

    /// <summary>Whether the text is printable ASCII, space included.</summary>
    internal static bool IsPrintableAscii(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(PrintableAscii);

    /// <summary>The rule that a text breaks by its code points alone, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="needsNormalisation">Whether NFC may change it.</param>
    internal static IdentifierRule? Check(ReadOnlySpan<char> text, out bool needsNormalisation)
    {
        needsNormalisation = false;
        while (!text.IsEmpty)
        {
            var status = Rune.DecodeFromUtf16(text, out var rune, out var length);
            if (status != OperationStatus.Done)
            {
                return IdentifierRules.LoneSurrogate;
            }

            if (IsControl(rune.Value))
            {
                return IdentifierRules.ControlCharacter;
            }

            if (!PinnedUnicode.IsAssigned(rune.Value))
            {
                return IdentifierRules.UnassignedCodePoint;
            }

            needsNormalisation |= rune.Value >= FirstThatNormalises;
            text = text[length..];
        }

        return null;
    }

    /// <summary>C0, C1 and DEL, the line and paragraph separators, and the byte-order mark, which only a careless file reader hands on.</summary>
    private static bool IsControl(int codePoint) =>
        codePoint is < 0x20 or (>= 0x7F and < 0xA0) or 0x2028 or 0x2029 or 0xFEFF;
}
