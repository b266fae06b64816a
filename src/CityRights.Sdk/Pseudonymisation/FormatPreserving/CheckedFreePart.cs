using System.Security.Cryptography;
using System.Text;

namespace CityRights.Pseudonymisation;

/// <summary>The free part of an identifier with a check. The output has a check that is wrong by construction, or a right one where that was declared.</summary>
internal sealed class CheckedFreePart(CheckedLayout layout, IdentifierFormat format, bool looksReal) : FreePart(layout.Radix, layout.Numerals)
{
    internal override int Length => layout.Length;

    internal override bool TryRead(ReadOnlySpan<byte> text, FreePartSide side, Span<ushort> numerals) => layout.TryRead(text, CheckOf(side), numerals);

    /// <summary>An output that looks real must be one that the format accepts: a rule modulo 11 has no check for some free parts.</summary>
    internal override bool Holds(ReadOnlySpan<ushort> numerals)
    {
        if (!looksReal || !layout.Holds(numerals))
        {
            return layout.Holds(numerals);
        }

        Span<byte> text = stackalloc byte[Length];
        var accepted = TryWrite(numerals, FreePartSide.Output, text);
        CryptographicOperations.ZeroMemory(text);
        return accepted;
    }

    internal override bool TryWrite(ReadOnlySpan<ushort> numerals, FreePartSide side, Span<byte> text)
    {
        var check = CheckOf(side);
        return layout.TryWrite(numerals, check, text) && (check == CheckKind.Wrong || IsCanonical(text[..Length]));
    }

    internal override bool IsSame(FreePart other) => other is CheckedFreePart same && ReferenceEquals(same.Layout, Layout);

    private CheckedLayout Layout => layout;

    private CheckKind CheckOf(FreePartSide side) => side == FreePartSide.Identifier || looksReal ? CheckKind.Right : CheckKind.Wrong;

    private bool IsCanonical(ReadOnlySpan<byte> text)
    {
        Span<char> characters = stackalloc char[text.Length];
        Span<byte> canonical = stackalloc byte[IdentifierFormat.LongestCanonicalForm];
        Encoding.ASCII.GetChars(text, characters);
        var accepted = format.TryCanonicalise(characters, canonical, out var length) is null && canonical[..length].SequenceEqual(text);
        characters.Clear();
        CryptographicOperations.ZeroMemory(canonical);
        return accepted;
    }
}
