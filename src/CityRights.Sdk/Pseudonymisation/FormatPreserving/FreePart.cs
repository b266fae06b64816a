namespace CityRights.Pseudonymisation;

/// <summary>What of an identifier is enciphered, as numerals, and how the text is put together again.</summary>
internal abstract class FreePart(int radix, int numerals)
{
    internal int Radix { get; } = radix;

    internal int Numerals { get; } = numerals;

    /// <summary>How many characters a text has.</summary>
    internal abstract int Length { get; }

    /// <summary>Characters that stay; the output is bound to them.</summary>
    internal virtual ReadOnlySpan<byte> Kept => [];

    /// <summary>The rule that a text breaks which this part cannot read.</summary>
    internal virtual IdentifierRule Refusal => FormatPreservingRules.Layout;

    /// <summary>Reads the numerals of an identifier, or of the output that stands in its place; false if the text is no such thing.</summary>
    internal abstract bool TryRead(ReadOnlySpan<byte> text, FreePartSide side, Span<ushort> numerals);

    /// <summary>Whether numerals stand for something that may come out; where not, the cipher walks on.</summary>
    internal abstract bool Holds(ReadOnlySpan<ushort> numerals);

    /// <summary>Writes the text; false if numerals that hold stand for no identifier.</summary>
    internal abstract bool TryWrite(ReadOnlySpan<ushort> numerals, FreePartSide side, Span<byte> text);

    /// <summary>Whether values of both can be enciphered together.</summary>
    internal abstract bool IsSame(FreePart other);

    /// <summary>The free part of a text in a field.</summary>
    internal static IdentifierRule? Find(PseudonymField field, ReadOnlySpan<byte> text, out FreePart part)
    {
        var (declared, rule) = (field.FormatPreserving!, (IdentifierRule?)null);
        part = null!;
        if (declared.Alphabet is { } alphabet)
        {
            part = new AlphabetFreePart(alphabet, text, Math.Min(declared.Keep, text.Length));
        }
        else if (((ICheckedIdentifier)field.Format).LayoutOf(text) is { } layout)
        {
            part = new CheckedFreePart(layout, field.Format, declared.LooksReal);
        }
        else
        {
            rule = FormatPreservingRules.Layout;
        }

        return rule ?? (FormatPreservingRules.IsLargeEnough(part.Radix, part.Numerals) ? null : FormatPreservingRules.TooShort);
    }
}

/// <summary>Which of the two texts that numerals stand for.</summary>
internal enum FreePartSide
{
    Identifier,
    Output,
}
