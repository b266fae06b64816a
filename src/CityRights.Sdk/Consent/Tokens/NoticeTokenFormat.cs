using System.Buffers.Binary;
using System.Text;
using CityRights.Internal;

namespace CityRights.Consent;

/// <summary>
/// The bytes of a token, all of fixed order: format (1), key version (4), notice version (4), issued and expires as ticks of UTC since year 1 (8 each),
/// nonce (16), hash (32), standing (4), then notice, language and purpose, each a length byte and ASCII; then the MAC (32). Numbers are big-endian.
/// </summary>
internal static class NoticeTokenFormat
{
    internal const int MacLength = 32;
    internal const int KeyVersionAt = 1;
    internal const int MaximumLength = FixedLength + 3 + IdentifierText.MaximumLength + LanguageTag.MaximumLength + IdentifierText.MaximumLength + MacLength;

    private const byte Format = 1;
    private const int FixedLength = 1 + 4 + 4 + 8 + 8 + 16 + 32 + 4;

    /// <summary>Writes everything but the MAC and returns the length.</summary>
    internal static int Write(NoticeTokenContent content, int keyVersion, Span<byte> destination)
    {
        destination[0] = Format;
        BinaryPrimitives.WriteInt32BigEndian(destination[KeyVersionAt..], keyVersion);
        BinaryPrimitives.WriteInt32BigEndian(destination[5..], content.Version);
        BinaryPrimitives.WriteInt64BigEndian(destination[9..], content.IssuedAt.UtcTicks);
        BinaryPrimitives.WriteInt64BigEndian(destination[17..], content.ExpiresAt.UtcTicks);
        content.Nonce.TryWriteBytes(destination[25..], bigEndian: true, out _);
        content.Hash.WriteBytes(destination[41..]);
        BinaryPrimitives.WriteUInt32BigEndian(destination[73..], content.Standing);
        var length = FixedLength;
        length += WriteText(destination[length..], content.Notice.Value);
        length += WriteText(destination[length..], content.Language);
        return length + WriteText(destination[length..], content.Purpose.Value);
    }

    /// <summary>The key version a token names; 0 where it is no token of this format.</summary>
    internal static int KeyVersionOf(ReadOnlySpan<byte> token) =>
        token.Length is > FixedLength + MacLength and <= MaximumLength && token[0] == Format
            ? Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(token[KeyVersionAt..]))
            : 0;

    /// <summary>Reads a token without its MAC, which was verified before; null where it is not exactly of the form.</summary>
    internal static NoticeTokenContent? Read(ReadOnlySpan<byte> token)
    {
        var rest = token[FixedLength..];
        if (!ReadText(ref rest, out var notice) || !ReadText(ref rest, out var language) || !ReadText(ref rest, out var purpose) || !rest.IsEmpty
            || !IdentifierText.IsValid(notice) || !LanguageTag.IsWellFormed(language) || (purpose.Length > 0 && !IdentifierText.IsValid(purpose)))
        {
            return null;
        }

        var version = BinaryPrimitives.ReadInt32BigEndian(token[5..]);
        var issued = BinaryPrimitives.ReadInt64BigEndian(token[9..]);
        var expires = BinaryPrimitives.ReadInt64BigEndian(token[17..]);
        return version < 1 || !IsInstant(issued) || !IsInstant(expires)
            ? null
            : new(
                new(notice), version, language, new(token.Slice(41, ContentHash.ByteLength)), purpose.Length == 0 ? default : new PurposeId(purpose),
                new(issued, TimeSpan.Zero), new(expires, TimeSpan.Zero), new(token.Slice(25, 16), bigEndian: true), BinaryPrimitives.ReadUInt32BigEndian(token[73..]));
    }

    private static bool IsInstant(long ticks) => ticks >= 0 && ticks <= DateTimeOffset.MaxValue.UtcTicks;

    private static int WriteText(Span<byte> destination, string text)
    {
        var length = Encoding.ASCII.GetBytes(text, destination[1..]);
        destination[0] = (byte)length;
        return 1 + length;
    }

    private static bool ReadText(ref ReadOnlySpan<byte> rest, out string text)
    {
        text = string.Empty;
        if (rest.IsEmpty || rest.Length < 1 + rest[0] || rest.Slice(1, rest[0]).ContainsAnyExceptInRange((byte)'!', (byte)'~'))
        {
            return false;
        }

        text = Encoding.ASCII.GetString(rest.Slice(1, rest[0]));
        rest = rest[(1 + rest[0])..];
        return true;
    }
}
