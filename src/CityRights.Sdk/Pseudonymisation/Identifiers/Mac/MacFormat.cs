namespace CityRights.Pseudonymisation;

/// <summary>
/// A MAC address (IEEE 802, EUI-48 and EUI-64). Canonical form, version 1: 12 or 16 upper-case hexadecimal digits, in ASCII. An EUI-64 is not traced back to an
/// EUI-48 it may have been made of: not every one was.
/// </summary>
internal sealed class MacFormat() : IdentifierFormat("mac", canonicalVersion: 1)
{
    private const int Eui48 = 12;
    private const int Eui64 = 16;

    /// <summary>Sixteen digits in pairs.</summary>
    private const int LongestInput = Eui64 + (Eui64 / 2) - 1;

    public override int MaximumCanonicalLength => Eui64;

    /// <summary>Universally administered EUI-48 addresses of single devices: 2⁴⁶.</summary>
    public override long? ValueSpace => 1L << 46;

    protected override IdentifierRule? Canonicalise(ReadOnlySpan<char> identifier, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        var text = Spelling.Trim(identifier);
        if (text.Length > LongestInput)
        {
            return IdentifierRules.TooLong;
        }

        var written = 0;
        var (separator, distance) = SeparatorOf(text);
        for (var at = 0; at < text.Length; at++)
        {
            if (distance > 0 && at % (distance + 1) == distance)
            {
                if (text[at] != separator)
                {
                    return MacRules.Shape;
                }

                continue;
            }

            var digit = HexDigit.Of(text[at]);
            if (digit < 0 || written == Eui64)
            {
                return MacRules.Shape;
            }

            destination[written++] = "0123456789ABCDEF"u8[digit];
        }

        // A separator at the end would be one too many.
        if (written is not (Eui48 or Eui64) || HexDigit.Of(text[^1]) < 0)
        {
            return MacRules.Shape;
        }

        bytesWritten = written;
        return Judge(destination[..written]);
    }

    /// <summary>Pairs with hyphens or colons (IEEE 802), groups of four with dots, or nothing.</summary>
    private static (char Separator, int Distance) SeparatorOf(ReadOnlySpan<char> text) =>
        text.Length <= 4 ? default
        : text[2] is '-' or ':' ? (text[2], 2)
        : text[4] == '.' ? ('.', 4)
        : default;

    /// <summary>The lowest bit of the first byte tells a group; with all bits zero nobody has one.</summary>
    private static IdentifierRule? Judge(ReadOnlySpan<byte> digits) =>
        (HexDigit.Of((char)digits[1]) & 1) != 0 ? MacRules.Group
        : !digits.ContainsAnyExcept((byte)'0') ? MacRules.Unset
        : null;
}
