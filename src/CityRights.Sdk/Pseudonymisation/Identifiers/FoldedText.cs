using System.Text;

namespace CityRights.Pseudonymisation;

/// <summary>
/// Words as names and addresses have them, without regard to case, width and compatibility forms: toNFKC_Casefold of the NFD (Unicode Standard, 3.13, D147, the
/// match of identifiers), white space at the ends left out and inside it one space. Tables of Unicode 13.0; no culture.
/// </summary>
internal static class FoldedText
{
    /// <summary>NFC composes at most four UTF-16 units into one, which has a byte or more.</summary>
    private const int Shrinks = 4;

    /// <summary>Writes the folded words in UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">As long as the longest form that is accepted.</param>
    /// <param name="written">How many bytes.</param>
    /// <returns>The broken rule, or null.</returns>
    internal static IdentifierRule? Write(ReadOnlySpan<char> text, Span<byte> destination, out int written)
    {
        written = 0;
        if (text.Length > Shrinks * destination.Length)
        {
            return IdentifierRules.TooLong;
        }

        if (UnicodeText.IsPrintableAscii(text))
        {
            return WriteWords(text, destination, out written);
        }

        if (UnicodeText.Check(text, out _) is { } broken)
        {
            return broken;
        }

        using var decomposed = Normalisation.ToNfd(text);
        return Fold(decomposed.Text, destination, out written);
    }

    /// <summary>Folds and composes until nothing changes: a compatibility form may hide an upper-case letter.</summary>
    private static IdentifierRule? Fold(ReadOnlySpan<char> text, Span<byte> destination, out int written)
    {
        written = 0;
        if (text.Length > Shrinks * destination.Length)
        {
            return IdentifierRules.TooLong;
        }

        using var folded = Normalisation.ToFolded(text);
        using var composed = Normalisation.ToNfkc(folded.Text);
        return composed.Text.SequenceEqual(text)
            ? WriteWords(composed.Text, destination, out written)
            : Fold(composed.Text, destination, out written);
    }

    private static IdentifierRule? WriteWords(ReadOnlySpan<char> text, Span<byte> destination, out int written)
    {
        written = 0;
        var isBetween = false;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf16(text, out var rune, out var length);
            text = text[length..];
            if (rune.Value == ' ')
            {
                isBetween = written > 0;
                continue;
            }

            if (isBetween)
            {
                if (written == destination.Length)
                {
                    return IdentifierRules.TooLong;
                }

                destination[written++] = (byte)' ';
                isBetween = false;
            }

            if (!new Rune(PinnedUnicode.ToLowerAscii(rune.Value)).TryEncodeToUtf8(destination[written..], out var bytes))
            {
                return IdentifierRules.TooLong;
            }

            written += bytes;
        }

        return written == 0 ? IdentifierRules.Empty : null;
    }
}
