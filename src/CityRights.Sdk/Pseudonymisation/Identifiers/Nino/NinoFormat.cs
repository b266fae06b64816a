namespace CityRights.Pseudonymisation;

/// <summary>
/// National Insurance number. Source: HMRC, National Insurance Manual NIM39110: two letters, six digits, a suffix A to D that is an integral part; D F I Q U V stand nowhere in the
/// prefix, O not second, and BG, GB, KN, NK, NT, TN and ZZ are not used. There is no check.
/// </summary>
/// <remarks>The suffix is required: HMRC calls it part of the number, and adding one would be a guess.</remarks>
internal sealed class NinoFormat() : NumberFormat("gb-nino", "AA999999A", NinoRules.Shape)
{
    /// <summary>More than three hundred prefixes, a million numbers each.</summary>
    public override long? ValueSpace => 300_000_000;

    /// <summary>There is no check to fail: only over a stated alphabet and with a reason.</summary>
    public override bool AllowsFormatPreserving => true;

    protected override IdentifierRule? Judge(ReadOnlySpan<byte> number) =>
        IsNoPrefixLetter(number[0]) || IsNoPrefixLetter(number[1]) || number[1] == 'O' || IsUnused(number[0], number[1]) ? NinoRules.Prefix
        : number[8] > 'D' ? NinoRules.Suffix
        : null;

    private static bool IsNoPrefixLetter(byte letter) => "DFIQUV"u8.Contains(letter);

    private static bool IsUnused(byte first, byte second) => (first, second) switch
    {
        ((byte)'B', (byte)'G') or ((byte)'G', (byte)'B') or ((byte)'K', (byte)'N') or ((byte)'N', (byte)'K')
            or ((byte)'N', (byte)'T') or ((byte)'T', (byte)'N') or ((byte)'Z', (byte)'Z') => true,
        _ => false,
    };
}
