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

    /// <summary>The longest token of a document or epoch.</summary>
    internal const int LongestOfScope = MaximumLength - LongestVersion + ScopeName.LongestName;

    private const char Separator = '_';
    private const int BitsPerLetter = 5;
    private const int PadBits = 2;

    internal static int LengthOf(string prefix, int keyVersion) => prefix.Length + 1 + DigitsOf(keyVersion) + 1 + BodyLength + 1;

    internal static bool TryWrite(string prefix, int keyVersion, UInt128 value, Span<char> destination, out int written)
    {
        Span<char> version = stackalloc char[LongestVersion];
        keyVersion.TryFormat(version, out var digits, default, CultureInfo.InvariantCulture);
        return TryWrite(prefix, version[..digits], value, destination, out written);
    }

    /// <summary>Writes a token with the name of a scope, or a key version, between prefix and body.</summary>
    internal static bool TryWrite(string prefix, ReadOnlySpan<char> scope, UInt128 value, Span<char> destination, out int written)
    {
        var length = prefix.Length + 1 + scope.Length + 1 + BodyLength + 1;
        if (destination.Length < length)
        {
            written = 0;
            return false;
        }

        prefix.CopyTo(destination);
        destination[prefix.Length] = Separator;
        var rest = destination[(prefix.Length + 1)..];
        scope.CopyTo(rest);
        rest[scope.Length] = Separator;
        var body = rest.Slice(scope.Length + 1, BodyLength + 1);
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

        AddScope(scope, ref check);
        body[BodyLength] = Crockford32.Letter(check.Check);
        written = length;
        return true;
    }

    /// <summary>Reads the token of a pseudonym that holds in the whole domain: a key version stands between prefix and body.</summary>
    internal static TokenFault TryRead(ReadOnlySpan<char> token, string prefix, out int keyVersion, out UInt128 value)
    {
        (keyVersion, value) = (0, default);
        var fault = TrySplit(token, prefix, MaximumLength, out var version);
        if (fault != TokenFault.None)
        {
            return fault;
        }

        if (!TryReadVersion(version, out var number))
        {
            return TokenFault.KeyVersion;
        }

        fault = TryReadValue(version, token[^(BodyLength + 1)..], out value);
        keyVersion = fault == TokenFault.None ? number : 0;
        return fault;
    }

    /// <summary>Reads the token of a pseudonym of a document or an epoch: the name of the scope stands between prefix and body.</summary>
    internal static TokenFault TryReadScoped(ReadOnlySpan<char> token, string prefix, out ulong scope, out UInt128 value)
    {
        (scope, value) = (0, default);
        var fault = TrySplit(token, prefix, LongestOfScope, out var name);
        if (fault != TokenFault.None)
        {
            return fault;
        }

        if (!ScopeName.IsValid(name))
        {
            return TokenFault.Scope;
        }

        fault = TryReadValue(name, token[^(BodyLength + 1)..], out value);
        scope = fault == TokenFault.None ? ScopeName.CodeOf(name) : 0;
        return fault;
    }

    private static TokenFault TrySplit(ReadOnlySpan<char> token, string prefix, int longest, out ReadOnlySpan<char> scope)
    {
        scope = default;
        if (token.Length > longest || token.Length < prefix.Length + 1 + 1 + 1 + BodyLength + 1)
        {
            return TokenFault.Length;
        }

        if (!token.StartsWith(prefix, StringComparison.Ordinal) || token[prefix.Length] != Separator)
        {
            return TokenFault.Prefix;
        }

        scope = token[(prefix.Length + 1)..^(BodyLength + 2)];
        return token[^(BodyLength + 2)] == Separator ? TokenFault.None : TokenFault.KeyVersion;
    }

    private static TokenFault TryReadValue(ReadOnlySpan<char> scope, ReadOnlySpan<char> letters, out UInt128 value)
    {
        var fault = TryReadBody(letters, out value, out var check);
        if (fault == TokenFault.None)
        {
            AddScope(scope, ref check);
            fault = Crockford32.Letter(check.Check) == letters[BodyLength] ? TokenFault.None : TokenFault.Check;
        }

        value = fault == TokenFault.None ? value : default;
        return fault;
    }

    /// <summary>Reads 26 letters in two halves of 60 bits and a rest of 8, and adds them up from the left: the last one is doubled.</summary>
    private static TokenFault TryReadBody(ReadOnlySpan<char> letters, out UInt128 value, out LuhnMod32 check)
    {
        value = default;
        check = default;
        var (first, second) = (0UL, 0UL);
        var all = Crockford32.Value(letters[BodyLength]);
        for (var index = 0; index < 12; index++)
        {
            var (high, low) = (Crockford32.Value(letters[index]), Crockford32.Value(letters[index + 12]));
            all |= high | low;
            check.AddFromLeft(index, high);
            check.AddFromLeft(index, low);
            first = (first << BitsPerLetter) | (uint)high;
            second = (second << BitsPerLetter) | (uint)low;
        }

        var (rest, last) = (Crockford32.Value(letters[BodyLength - 2]), Crockford32.Value(letters[BodyLength - 1]));
        all |= rest | last;
        if (all < 0)
        {
            return TokenFault.Letter;
        }

        if ((last & ((1 << PadBits) - 1)) != 0)
        {
            return TokenFault.Padding;
        }

        check.AddFromLeft(BodyLength - 2, rest);
        check.AddFromLeft(BodyLength - 1, last);
        value = new((first << 4) | (second >> 56), (second << 8) | ((ulong)(uint)rest << (BitsPerLetter - PadBits)) | (uint)(last >> PadBits));
        return TokenFault.None;
    }

    internal static bool TryReadVersion(ReadOnlySpan<char> version, out int number)
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

    /// <summary>The digits of a key version count as themselves, and so do the letters of a scope.</summary>
    private static void AddScope(ReadOnlySpan<char> scope, ref LuhnMod32 check)
    {
        for (var index = scope.Length - 1; index >= 0; index--)
        {
            check.Add(Crockford32.Value(scope[index]));
        }
    }

    internal static int DigitsOf(int number)
    {
        var digits = 1;
        for (; number >= 10; number /= 10)
        {
            digits++;
        }

        return digits;
    }
}
