namespace CityRights.Pseudonymisation;

/// <summary>A free part, then a check that is computed from it.</summary>
internal abstract class TrailingCheckLayout(int body, int check, int radix, int numerals) : CheckedLayout(body + check, radix, numerals)
{
    private const int LongestCheck = 4;

    /// <summary>Whether a text of the right length and characters carries a check of a kind.</summary>
    public bool HasCheck(ReadOnlySpan<byte> text, CheckKind check)
    {
        Span<byte> expected = stackalloc byte[LongestCheck];
        expected = expected[..(Length - body)];
        return TryWriteCheck(text[..body], check, expected) && text[body..].SequenceEqual(expected);
    }

    public sealed override bool TryRead(ReadOnlySpan<byte> text, CheckKind check, Span<ushort> numerals) =>
        text.Length == Length && TryReadBody(text[..body], numerals) && HasCheck(text, check);

    public sealed override bool TryWrite(ReadOnlySpan<ushort> numerals, CheckKind check, Span<byte> text)
    {
        WriteBody(numerals, text[..body]);
        return TryWriteCheck(text[..body], check, text[body..Length]);
    }

    /// <summary>Reads what stands before the check; false if a character is not one of its place.</summary>
    protected abstract bool TryReadBody(ReadOnlySpan<byte> body, Span<ushort> numerals);

    /// <summary>Writes what stands before the check.</summary>
    protected abstract void WriteBody(ReadOnlySpan<ushort> numerals, Span<byte> body);

    /// <summary>Writes the check of a body; false where none is right. A wrong one always exists.</summary>
    protected abstract bool TryWriteCheck(ReadOnlySpan<byte> body, CheckKind check, Span<byte> destination);
}
