using System.Globalization;
using System.Text;

namespace CityRights.Pseudonymisation;

/// <summary>One label of a domain name (RFC 5890): letters, digits and inner hyphens, or the Punycode of what is not ASCII.</summary>
internal static class DomainLabel
{
    internal const int LongestLabel = 63;

    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
    private const int IdeographicFullStop = 0x3002;

    private static ReadOnlySpan<byte> Prefix => "xn--"u8;

    /// <summary>Writes the ASCII form of a label in lower case and NFC; 0 if it is none.</summary>
    internal static int Write(ReadOnlySpan<char> label, Span<byte> destination)
    {
        if (label.IsEmpty || label[0] == '-' || label[^1] == '-')
        {
            return 0;
        }

        if (!Ascii.IsValid(label))
        {
            return WriteUnicode(label, destination);
        }

        if (label.Length > LongestLabel || !IsLettersDigitsHyphens(label))
        {
            return 0;
        }

        Ascii.FromUtf16(label, destination, out var length);
        return destination.StartsWith(Prefix) && !IsWhatWeWouldWrite(destination[..length]) ? 0 : length;
    }

    private static int WriteUnicode(ReadOnlySpan<char> label, Span<byte> destination)
    {
        if (label.Length > LongestLabel || !IsOrdinary(label) || !IsLettersDigitsHyphens(label))
        {
            return 0;
        }

        Prefix.CopyTo(destination);
        var length = Punycode.Encode(label, destination[Prefix.Length..]);
        return length == 0 ? 0 : Prefix.Length + length;
    }

    /// <summary>A label that is already Punycode is kept only where we would have written the same: <c>xn--</c> of upper case or of ASCII is a second spelling.</summary>
    private static bool IsWhatWeWouldWrite(ReadOnlySpan<byte> label)
    {
        Span<char> decoded = stackalloc char[LongestLabel];
        Span<byte> again = stackalloc byte[LongestLabel];
        var length = Punycode.Decode(label[Prefix.Length..], decoded);
        if (length == 0 || Ascii.IsValid(decoded[..length]) || UnicodeText.Check(decoded[..length], out _) is not null)
        {
            return false;
        }

        using var normalised = Normalisation.ToNfc(decoded[..length]);
        normalised.ToLower();
        return decoded[..length].SequenceEqual(normalised.Text)
            && WriteUnicode(decoded[..length], again) is > 0 and var written && again[..written].SequenceEqual(label);
    }

    private static bool IsLettersDigitsHyphens(ReadOnlySpan<char> label)
    {
        foreach (var character in label)
        {
            if (character < 0x80 && !char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character != '-')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the label is its own compatibility form, without white space and invisible characters other than the joiners some scripts need.</summary>
    private static bool IsOrdinary(ReadOnlySpan<char> label)
    {
        foreach (var rune in label.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || rune.Value == IdeographicFullStop
                || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value is not (ZeroWidthNonJoiner or ZeroWidthJoiner)))
            {
                return false;
            }
        }

        return label.IsNormalized(NormalizationForm.FormKC);
    }
}
