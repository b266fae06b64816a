using System.Globalization;

namespace CityRights.Pseudonymisation;

/// <summary>
/// The text of a pseudonym, <c>prefix_version_body+check</c>: the domain's prefix, the key version in decimal without leading zeros, 26 letters of
/// Crockford base 32 for 128 bits, most significant first and two pad bits of zero last, and a check letter (Luhn mod 32 over version and body). One
/// pseudonym has one spelling.
/// </summary>
internal static class TokenText
{
    internal const int BodyLength = 26;
    internal const int LongestVersion = 10;
    internal const int MaximumLength = PseudonymDomainDefinition.LongestPrefix + 1 + LongestVersion + 1 + BodyLength + 1;

    private const char Separator = '_';
    private const int BitsPerLetter = 5;
    private const int PadBits = 2;

    internal static int LengthOf(string prefix, int keyVersion) => prefix.Length + 1 + DigitsOf(keyVersion) + 1 + BodyLength + 1;

    internal static bool TryWrite(string prefix, int keyVersion, UInt128 value, Span<char> destination, out int written)
    {
        var length = LengthOf(prefix, keyVersion);
        if (destination.Length < length)
        {
            written = 0;
            return false;
        }

        prefix.CopyTo(destination);
        destination[prefix.Length] = Separator;
        var version = destination[(prefix.Length + 1)..];
        keyVersion.TryFormat(version, out var digits, default, CultureInfo.InvariantCulture);
        version[digits] = Separator;
        var body = version.Slice(digits + 1, BodyLength + 1);
        var (high, low) = ((ulong)(value >> 64), (ulong)value);
        var check = new LuhnMod32();
        body[BodyLength - 1] = Letter((int)(low << PadBits) & 31, ref check);
        low = (low >> (BitsPerLetter - PadBits)) | (high << (64 - BitsPerLetter + PadBits));
        high >>= BitsPerLetter - PadBits;
        for (var index = BodyLength - 2; index >= 0; index--)
        {
            body[index] = Letter((int)low & 31, ref check);
            low = (low >> BitsPerLetter) | (high << (64 - BitsPerLetter));
            high >>= BitsPerLetter;
        }

        AddVersion(version[..digits], ref check);
        body[BodyLength] = Crockford32.Letter(check.Check);
        written = length;
        return true;
    }

    internal static TokenFault TryRead(ReadOnlySpan<char> token, string prefix, out int keyVersion, out UInt128 value)
    {
        keyVersion = 0;
        value = default;
        if (token.Length > MaximumLength || token.Length < prefix.Length + 1 + 1 + 1 + BodyLength + 1)
        {
            return TokenFault.Length;
        }

        if (!token.StartsWith(prefix, StringComparison.Ordinal) || token[prefix.Length] != Separator)
        {
            return TokenFault.Prefix;
        }

        var version = token[(prefix.Length + 1)..^(BodyLength + 2)];
        if (token[^(BodyLength + 2)] != Separator || !TryReadVersion(version, out var number))
        {
            return TokenFault.KeyVersion;
        }

        var body = token[^(BodyLength + 1)..];
        var check = new LuhnMod32();
        var (high, low) = (0UL, 0UL);
        var last = Crockford32.Value(body[BodyLength - 1]);
        for (var index = 0; index < BodyLength - 1; index++)
        {
            var letter = Crockford32.Value(body[index]);
            if (letter < 0)
            {
                return TokenFault.Letter;
            }

            high = (high << BitsPerLetter) | (low >> (64 - BitsPerLetter));
            low = (low << BitsPerLetter) | (uint)letter;
        }

        if (last < 0 || Crockford32.Value(body[BodyLength]) < 0)
        {
            return TokenFault.Letter;
        }

        if ((last & ((1 << PadBits) - 1)) != 0)
        {
            return TokenFault.Padding;
        }

        high = (high << (BitsPerLetter - PadBits)) | (low >> (64 - BitsPerLetter + PadBits));
        low = (low << (BitsPerLetter - PadBits)) | (uint)(last >> PadBits);
        for (var index = BodyLength - 1; index >= 0; index--)
        {
            check.Add(Crockford32.Value(body[index]));
        }

        AddVersion(version, ref check);
        if (Crockford32.Letter(check.Check) != body[BodyLength])
        {
            return TokenFault.Check;
        }

        (keyVersion, value) = (number, new(high, low));
        return TokenFault.None;
    }

    private static bool TryReadVersion(ReadOnlySpan<char> version, out int number)
    {
        number = 0;
        return version is [>= '1' and <= '9', ..]
            && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static char Letter(int value, ref LuhnMod32 check)
    {
        check.Add(value);
        return Crockford32.Letter(value);
    }

    private static void AddVersion(ReadOnlySpan<char> digits, ref LuhnMod32 check)
    {
        for (var index = digits.Length - 1; index >= 0; index--)
        {
            check.Add(digits[index] - '0');
        }
    }

    private static int DigitsOf(int number)
    {
        var digits = 1;
        for (; number >= 10; number /= 10)
        {
            digits++;
        }

        return digits;
    }
}
