namespace CityRights.Pseudonymisation;

/// <summary>Digits, then check digits: each digit before the check is a numeral, and all values are in use.</summary>
internal abstract class DigitLayout(int digits, int check) : TrailingCheckLayout(digits, check, radix: 10, numerals: digits)
{
    protected sealed override bool TryReadBody(ReadOnlySpan<byte> body, Span<ushort> numerals)
    {
        for (var index = 0; index < body.Length; index++)
        {
            if (!char.IsAsciiDigit((char)body[index]))
            {
                return false;
            }

            numerals[index] = (ushort)(body[index] - '0');
        }

        return true;
    }

    protected sealed override void WriteBody(ReadOnlySpan<ushort> numerals, Span<byte> body)
    {
        for (var index = 0; index < body.Length; index++)
        {
            body[index] = (byte)('0' + numerals[index]);
        }
    }
}
