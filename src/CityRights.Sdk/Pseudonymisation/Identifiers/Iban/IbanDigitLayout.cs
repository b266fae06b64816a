namespace CityRights.Pseudonymisation;

/// <summary>A BBAN of digits only: each is a numeral.</summary>
internal sealed class IbanDigitLayout(string country, string structure) : IbanLayout(country, structure, radix: 10, numerals: structure.Length)
{
    protected override void ReadBban(ReadOnlySpan<byte> bban, Span<ushort> numerals)
    {
        for (var at = 0; at < bban.Length; at++)
        {
            numerals[at] = (ushort)(bban[at] - '0');
        }
    }

    protected override void WriteBban(ReadOnlySpan<ushort> numerals, Span<byte> bban)
    {
        for (var at = 0; at < bban.Length; at++)
        {
            bban[at] = (byte)('0' + numerals[at]);
        }
    }
}
