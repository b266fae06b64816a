namespace CityRights.Pseudonymisation;

/// <summary>
/// A free part whose places differ (letters here, digits there): it is ranked, and the rank written in bits. FF1 walks on where bits stand for no rank, at most
/// every second time.
/// </summary>
/// <param name="body">How many characters stand before the check.</param>
/// <param name="check">How many the check has.</param>
/// <param name="count">How many bodies there are.</param>
internal abstract class RankedLayout(int body, int check, UInt128 count) : TrailingCheckLayout(body, check, radix: 2, numerals: Bits.For(count))
{
    public sealed override bool Holds(ReadOnlySpan<ushort> numerals) => Bits.Read(numerals) < count;

    protected sealed override bool TryReadBody(ReadOnlySpan<byte> body, Span<ushort> numerals)
    {
        if (!TryRank(body, out var rank))
        {
            return false;
        }

        Bits.Write(rank, numerals);
        return true;
    }

    protected sealed override void WriteBody(ReadOnlySpan<ushort> numerals, Span<byte> body) => WriteRank(Bits.Read(numerals), body);

    /// <summary>The place of a body among all, from 0; false if it is none.</summary>
    protected abstract bool TryRank(ReadOnlySpan<byte> body, out UInt128 rank);

    /// <summary>Writes the body at a place.</summary>
    protected abstract void WriteRank(UInt128 rank, Span<byte> body);
}
