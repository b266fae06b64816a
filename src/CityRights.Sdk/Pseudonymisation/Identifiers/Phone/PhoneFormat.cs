namespace CityRights.Pseudonymisation;

/// <summary>
/// A telephone number (ITU-T E.164). Canonical form, version 1: <c>+</c>, country calling code and national number, at most 15 digits, in ASCII. Numbers of
/// the countries in <see cref="PhonePlans"/> keep their plan's length and lose the trunk prefix; of other countries only code and length are judged.
/// </summary>
internal sealed class PhoneFormat : IdentifierFormat
{
    private readonly PhonePlan? _plan;

    internal PhoneFormat(PhonePlan? plan)
        : base("phone", canonicalVersion: 1, plan?.Country) => _plan = plan;

    public override int MaximumCanonicalLength => 1 + PhoneDigits.Longest;

    /// <summary>Denmark and Norway have the fewest: eight digits, the first of which is neither 0 nor 1.</summary>
    public override long? ValueSpace => 80_000_000;

    /// <summary>There is no check to fail: only over a stated alphabet and with a reason.</summary>
    public override bool AllowsFormatPreserving => true;

    public override IdentifierFormat InCountry(string country)
    {
        ArgumentNullException.ThrowIfNull(country);
        return new PhoneFormat(PhonePlans.OfCountry(country) ?? throw new ArgumentException(
            $"The national spelling is known of these countries: {PhonePlans.Countries}.", nameof(country)));
    }

    protected override IdentifierRule? Canonicalise(ReadOnlySpan<char> identifier, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        var text = Spelling.Trim(identifier);
        var isInternational = text[0] == '+';
        Span<byte> dialled = stackalloc byte[PhoneDigits.LongestDialled];
        if (PhoneDigits.Read(isInternational ? text[1..] : text, dialled, out var spelling) is { } broken)
        {
            return broken;
        }

        ReadOnlySpan<byte> digits = dialled[..spelling.Length];
        if (!isInternational && _plan is not null && digits.StartsWith("00"u8))
        {
            isInternational = true;
            spelling = spelling.After(2);
            digits = digits[2..];
        }

        var rule = isInternational
            ? WriteInternational(digits, spelling, destination, out bytesWritten)
            : WriteNational(digits, spelling, destination, out bytesWritten);
        dialled.Clear();
        return rule;
    }

    private static IdentifierRule? WriteInternational(ReadOnlySpan<byte> digits, PhoneSpelling spelling, Span<byte> destination, out int written)
    {
        written = 0;
        var code = CallingCodes.LengthIn(digits);
        if (code == 0)
        {
            return PhoneRules.CallingCode;
        }

        var plan = PhonePlans.OfCode(digits[..code]);
        if (spelling.TrunkAt >= 0 && (spelling.TrunkAt != code || plan is not { HasTrunk: true }))
        {
            return PhoneRules.Trunk;
        }

        return Write(digits[..code], digits[code..], plan, destination, out written);
    }

    private IdentifierRule? WriteNational(ReadOnlySpan<byte> digits, PhoneSpelling spelling, Span<byte> destination, out int written)
    {
        written = 0;
        if (_plan is null)
        {
            return PhoneRules.Country;
        }

        if (spelling.TrunkAt >= 0)
        {
            return PhoneRules.Trunk;
        }

        if (_plan.HasTrunk)
        {
            if (digits[0] != '0')
            {
                return PhoneRules.Trunk;
            }

            digits = digits[1..];
        }

        return Write(_plan.Code, digits, _plan, destination, out written);
    }

    private static IdentifierRule? Write(ReadOnlySpan<byte> code, ReadOnlySpan<byte> number, PhonePlan? plan, Span<byte> destination, out int written)
    {
        written = 0;
        if ((plan is null ? PhoneDigits.Judge(code, number) : plan.Judge(number)) is { } broken)
        {
            return broken;
        }

        destination[0] = (byte)'+';
        code.CopyTo(destination[1..]);
        number.CopyTo(destination[(1 + code.Length)..]);
        written = 1 + code.Length + number.Length;
        return null;
    }
}
