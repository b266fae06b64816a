namespace CityRights.Pseudonymisation;

/// <summary>
/// A BBAN of letters and digits: ranked, and the rank written in bits. The longest (LC, MT, KW) have more than 2¹²⁸ values, so that a BBAN is cut in two where the
/// two ranks together leave the fewest bits unused; the first may be empty.
/// </summary>
internal sealed class IbanMixedLayout : IbanLayout
{
    private readonly string _structure;
    private readonly int _cut;
    private readonly int _headBits;
    private readonly UInt128 _heads;
    private readonly UInt128 _tails;

    private IbanMixedLayout(string country, string structure, int cut, UInt128 heads, UInt128 tails)
        : base(country, structure, radix: 2, Bits.For(heads) + Bits.For(tails))
    {
        (_structure, _cut, _heads, _tails) = (structure, cut, heads, tails);
        _headBits = Bits.For(heads);
    }

    /// <summary>The share of all numerals that stand for a BBAN.</summary>
    internal double Share => Fill(_heads) * Fill(_tails);

    internal static new IbanMixedLayout Create(string country, string structure) => Enumerable.Range(0, structure.Length)
        .Where(cut => Count(structure[..cut]) is not null && Count(structure[cut..]) is not null)
        .Select(cut => new IbanMixedLayout(country, structure, cut, Count(structure[..cut])!.Value, Count(structure[cut..])!.Value))
        .MaxBy(static layout => layout.Share)!;

    public override bool Holds(ReadOnlySpan<ushort> numerals) => Bits.Read(numerals[.._headBits]) < _heads && Bits.Read(numerals[_headBits..]) < _tails;

    protected override void ReadBban(ReadOnlySpan<byte> bban, Span<ushort> numerals)
    {
        Bits.Write(Rank(bban[.._cut], _structure), numerals[.._headBits]);
        Bits.Write(Rank(bban[_cut..], _structure.AsSpan(_cut)), numerals[_headBits..]);
    }

    protected override void WriteBban(ReadOnlySpan<ushort> numerals, Span<byte> bban)
    {
        Unrank(Bits.Read(numerals[.._headBits]), _structure, bban[.._cut]);
        Unrank(Bits.Read(numerals[_headBits..]), _structure.AsSpan(_cut), bban[_cut..]);
    }

    private static double Fill(UInt128 count) => (double)count / Math.Pow(2, Bits.For(count));

    /// <summary>How many texts a structure has; null if 2¹²⁷ or more.</summary>
    private static UInt128? Count(string structure)
    {
        UInt128 count = 1;
        foreach (var kind in structure)
        {
            if (count > (UInt128.One << 127) / (UInt128)RadixOf(kind))
            {
                return null;
            }

            count *= (UInt128)RadixOf(kind);
        }

        return count;
    }

    private static int RadixOf(char kind) => kind switch { 'n' => 10, 'a' => 26, _ => 36 };

    private static UInt128 Rank(ReadOnlySpan<byte> text, ReadOnlySpan<char> structure)
    {
        UInt128 rank = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var value = structure[at] == 'a' ? text[at] - 'A' : AsciiText.IsDigit(text[at]) ? text[at] - '0' : text[at] - 'A' + 10;
            rank = (rank * (UInt128)RadixOf(structure[at])) + (UInt128)value;
        }

        return rank;
    }

    private static void Unrank(UInt128 rank, ReadOnlySpan<char> structure, Span<byte> text)
    {
        for (var at = text.Length - 1; at >= 0; at--)
        {
            (rank, var digit) = UInt128.DivRem(rank, (UInt128)RadixOf(structure[at]));
            var value = (int)digit;
            text[at] = (byte)(structure[at] == 'a' ? 'A' + value : value < 10 ? '0' + value : 'A' + value - 10);
        }
    }
}
