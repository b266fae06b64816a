namespace CityRights.Pseudonymisation;

/// <summary>
/// United Kingdom with Jersey, Guernsey and Man, which share its system: outward code A9, A99, AA9, AA99, A9A or AA9A and inward code 9AA, with the letters
/// that BS 7666 and Royal Mail's PAF programmer's guide allow in each place; and GIR 0AA. The inward code has three characters, so that the space is not needed to read it.
/// </summary>
internal static class BritishPostcode
{
    private const int Inward = 3;

    /// <summary>About 1.8 million.</summary>
    internal static PostcodeCountry Country { get; } = new("GB", 1_700_000, IsPostcode, new(
        "postcode.gb", "A British postcode is an outward code such as A9, A99, AA9, AA99, A9A or AA9A and an inward code 9AA, with letters that Royal Mail uses there."));

    private static bool IsPostcode(ReadOnlySpan<byte> postcode) =>
        postcode.Length is >= 5 and <= 7
        && ((IsInward(postcode[^Inward..]) && IsOutward(postcode[..^Inward])) || postcode.SequenceEqual("GIR0AA"u8));

    private static bool IsInward(ReadOnlySpan<byte> code) =>
        AsciiText.IsDigit(code[0]) && IsLetterExcept(code[1], "CIKMOV"u8) && IsLetterExcept(code[2], "CIKMOV"u8);

    private static bool IsOutward(ReadOnlySpan<byte> code)
    {
        if (!IsLetterExcept(code[0], "QVX"u8))
        {
            return false;
        }

        var hasTwoLetters = !AsciiText.IsDigit(code[1]);
        if (hasTwoLetters && !IsLetterExcept(code[1], "IJZ"u8))
        {
            return false;
        }

        var district = code[(hasTwoLetters ? 2 : 1)..];
        return district.Length switch
        {
            1 => AsciiText.IsDigit(district[0]),
            2 => AsciiText.IsDigit(district[0]) && (AsciiText.IsDigit(district[1]) || (hasTwoLetters ? "ABEHMNPRVWXY"u8 : "ABCDEFGHJKPSTUW"u8).Contains(district[1])),
            _ => false,
        };
    }

    private static bool IsLetterExcept(byte character, ReadOnlySpan<byte> unused) => AsciiText.IsUpper(character) && !unused.Contains(character);
}
