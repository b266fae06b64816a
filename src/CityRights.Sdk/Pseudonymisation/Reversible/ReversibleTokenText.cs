using System.Globalization;

namespace CityRights.Pseudonymisation;

/// <summary>
/// The text of a reversible token, <c>prefix_rversion_body+check</c>: as a pseudonym's, with the letter <c>r</c> before the key version and a body as long
/// as the identifier asks for. Neither kind is ever read as the other. One token has one spelling.
/// </summary>
internal static class ReversibleTokenText
{
    /// <summary>The letter before the key version.</summary>
    internal const char Mark = 'r';

    /// <summary>The bytes that authenticate a token, before those of the identifier.</summary>
    internal const int TagLength = 16;

    internal const int LongestSealed = TagLength + IdentifierFormat.LongestCanonicalForm;

    private const char Separator = '_';

    /// <summary>The letters of the longest body, written out because constants of the type need it.</summary>
    private const int LongestBody = ((8 * LongestSealed) + 4) / 5;

    internal const int MaximumLength = PseudonymDomainDefinition.LongestPrefix + 1 + 1 + TokenText.LongestVersion + 1 + LongestBody + 1;

    internal static int LengthOf(string prefix, int keyVersion, int sealedLength) =>
        prefix.Length + 1 + 1 + TokenText.DigitsOf(keyVersion) + 1 + TokenLetters.LengthOf(sealedLength) + 1;

    internal static bool TryWrite(string prefix, int keyVersion, ReadOnlySpan<byte> sealedBytes, Span<char> destination, out int written)
    {
        written = LengthOf(prefix, keyVersion, sealedBytes.Length);
        if (destination.Length < written)
        {
            written = 0;
            return false;
        }

        prefix.CopyTo(destination);
        destination[prefix.Length] = Separator;
        destination[prefix.Length + 1] = Mark;
        var version = destination[(prefix.Length + 2)..written];
        keyVersion.TryFormat(version, out var digits, default, CultureInfo.InvariantCulture);
        version[digits] = Separator;
        TokenLetters.Write(sealedBytes, version[(digits + 1)..^1]);
        version[^1] = TokenLetters.Check(version[..digits], version[(digits + 1)..^1]);
        return true;
    }

    /// <summary>Reads a token; the bytes are new, none where there is a fault.</summary>
    internal static TokenFault TryRead(ReadOnlySpan<char> token, string prefix, out int keyVersion, out byte[] sealedBytes)
    {
        (keyVersion, sealedBytes) = (0, []);
        if (token.Length > MaximumLength || token.Length < prefix.Length + 5)
        {
            return TokenFault.Length;
        }

        if (!token.StartsWith(prefix, StringComparison.Ordinal) || token[prefix.Length] != Separator || token[prefix.Length + 1] != Mark)
        {
            return TokenFault.Prefix;
        }

        var rest = token[(prefix.Length + 2)..];
        var digits = rest.IndexOf(Separator);
        if (digits < 0 || !TokenText.TryReadVersion(rest[..digits], out var version))
        {
            return TokenFault.KeyVersion;
        }

        var body = rest[(digits + 1)..];
        if (body.IsEmpty || TokenLetters.BytesOf(body.Length - 1) is <= TagLength or > LongestSealed)
        {
            return TokenFault.Length;
        }

        var bytes = new byte[TokenLetters.BytesOf(body.Length - 1)];
        var fault = TokenLetters.TryRead(body[..^1], bytes);
        if (fault == TokenFault.None && body[^1] != TokenLetters.Check(rest[..digits], body[..^1]))
        {
            fault = TokenFault.Check;
        }

        if (fault == TokenFault.None)
        {
            (keyVersion, sealedBytes) = (version, bytes);
        }

        return fault;
    }
}
