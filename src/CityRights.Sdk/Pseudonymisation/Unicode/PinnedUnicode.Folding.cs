using System.Text;

namespace CityRights.Pseudonymisation;

internal static partial class PinnedUnicode
{
    /// <summary>The most UTF-16 units that folding makes of one.</summary>
    internal const int FoldingExpansion = 3;

    /// <summary>
    /// Writes a text with every code point folded (Unicode Standard, 3.13, toCasefold: status C and F, no culture: <c>ß</c> is <c>ss</c>, <c>I</c> is <c>i</c>,
    /// <c>ı</c> stays) and without those that are ignored by default (soft hyphen, joiners, variation selectors).
    /// </summary>
    /// <returns>How many UTF-16 units were written.</returns>
    internal static int Fold(ReadOnlySpan<char> text, Span<char> destination)
    {
        var written = 0;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf16(text, out var rune, out var length);
            text = text[length..];
            if (!IsIgnorable(rune.Value))
            {
                written += Fold(rune.Value, destination[written..]);
            }
        }

        return written;
    }

    private static int Fold(int codePoint, Span<char> destination)
    {
        if (codePoint < 0x80)
        {
            destination[0] = (char)ToLowerAscii(codePoint);
            return 1;
        }

        var folded = OfRuns(codePoint, FoldingRuns);
        return folded == codePoint && FindFull(codePoint) is >= 0 and var full
            ? Copy(FullFoldings.Slice(full + 1, FoldingExpansion), destination)
            : new Rune(folded).EncodeToUtf16(destination);
    }

    private static int Copy(ReadOnlySpan<char> folding, Span<char> destination)
    {
        folding = folding.TrimEnd('\0');
        folding.CopyTo(destination);
        return folding.Length;
    }

    /// <summary>Where the entry of a code point stands; -1 if it has none.</summary>
    private static int FindFull(int codePoint)
    {
        const int Entry = 1 + FoldingExpansion;
        var (low, high) = (0, (FullFoldings.Length / Entry) - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            int found = FullFoldings[middle * Entry];
            if (found == codePoint)
            {
                return middle * Entry;
            }

            (low, high) = found < codePoint ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private static bool IsIgnorable(int codePoint)
    {
        if (codePoint < IgnorableTurns[0])
        {
            return false;
        }

        var index = IgnorableTurns.BinarySearch(codePoint);
        return index >= 0 ? (index & 1) == 0 : (~index & 1) == 1;
    }
}
