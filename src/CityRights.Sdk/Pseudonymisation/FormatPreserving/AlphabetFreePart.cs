namespace CityRights.Pseudonymisation;

/// <summary>All characters behind the kept ones, over a stated alphabet. There is no check, so identifier and output look alike.</summary>
internal sealed class AlphabetFreePart(FormatPreservingAlphabet alphabet, ReadOnlySpan<byte> text, int keep) : FreePart(alphabet.Size, text.Length - keep)
{
    private readonly FormatPreservingAlphabet _alphabet = alphabet;
    private readonly byte[] _kept = text[..keep].ToArray();

    internal override int Length => _kept.Length + Numerals;

    internal override ReadOnlySpan<byte> Kept => _kept;

    internal override IdentifierRule Refusal => FormatPreservingRules.Alphabet;

    internal override bool TryRead(ReadOnlySpan<byte> text, FreePartSide side, Span<ushort> numerals) =>
        System.Text.Ascii.IsValid(_kept) && _alphabet.TryRead(text[_kept.Length..], numerals);

    internal override bool Holds(ReadOnlySpan<ushort> numerals) => true;

    internal override bool TryWrite(ReadOnlySpan<ushort> numerals, FreePartSide side, Span<byte> text)
    {
        _kept.CopyTo(text);
        _alphabet.Write(numerals, text[_kept.Length..]);
        return true;
    }

    internal override bool IsSame(FreePart other) =>
        other is AlphabetFreePart same && same.Numerals == Numerals && same._alphabet.Equals(_alphabet) && same._kept.AsSpan().SequenceEqual(_kept);
}
