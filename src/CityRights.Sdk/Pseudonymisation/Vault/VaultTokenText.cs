using System.Buffers.Binary;

namespace CityRights.Pseudonymisation;

/// <summary>
/// The text of a vault token, <c>prefix_v_body+check</c>: as a pseudonym's, with the letter <c>v</c> in the place of the key version, because a random
/// token is of no key. Neither kind is ever read as the other. One token has one spelling.
/// </summary>
internal static class VaultTokenText
{
    internal const char Mark = 'v';
    internal const int TokenLength = 16;
    internal const int BodyLength = 26;
    internal const int MaximumLength = PseudonymDomainDefinition.LongestPrefix + 3 + BodyLength + 1;

    private const char Separator = '_';

    internal static int LengthOf(string prefix) => prefix.Length + 3 + BodyLength + 1;

    internal static bool TryWrite(string prefix, UInt128 value, Span<char> destination, out int written)
    {
        written = LengthOf(prefix);
        if (destination.Length < written)
        {
            written = 0;
            return false;
        }

        Span<byte> bytes = stackalloc byte[TokenLength];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, value);
        prefix.CopyTo(destination);
        (destination[prefix.Length], destination[prefix.Length + 1], destination[prefix.Length + 2]) = (Separator, Mark, Separator);
        var body = destination[(prefix.Length + 3)..written];
        TokenLetters.Write(bytes, body[..^1]);
        body[^1] = TokenLetters.Check([], body[..^1]);
        return true;
    }

    internal static TokenFault TryRead(ReadOnlySpan<char> token, string prefix, out UInt128 value)
    {
        value = default;
        if (token.Length != LengthOf(prefix))
        {
            return TokenFault.Length;
        }

        if (!token.StartsWith(prefix, StringComparison.Ordinal) || token[prefix.Length..][..3] is not [Separator, Mark, Separator])
        {
            return TokenFault.Prefix;
        }

        var body = token[(prefix.Length + 3)..];
        Span<byte> bytes = stackalloc byte[TokenLength];
        var fault = TokenLetters.TryRead(body[..^1], bytes);
        if (fault != TokenFault.None)
        {
            return fault;
        }

        if (body[^1] != TokenLetters.Check([], body[..^1]))
        {
            return TokenFault.Check;
        }

        value = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        return TokenFault.None;
    }
}
