using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using CityRights.Keys;

namespace CityRights.Consent;

/// <summary>
/// Signs and verifies notice tokens: HMAC-SHA-256 (RFC 2104, FIPS 198-1) over the token's bytes, under a key that the tenant's key ring derives for
/// tenant and use, so that no other tenant's token verifies. The key version stands in the token; only live versions verify.
/// </summary>
internal sealed class NoticeTokens(KeyRing keys)
{
    internal const string KeyLabel = "consent/notice-token/v1";
    internal const string StandingLabel = "consent/notice-token-standing/v1";

    private const int KeyLength = 32;

    /// <summary>The greatest length of a token's text: nothing longer is looked at.</summary>
    internal static readonly int MaximumTextLength = Base64Url.GetEncodedLength(NoticeTokenFormat.MaximumLength);

    internal string Sign(NoticeTokenContent content)
    {
        Span<byte> token = stackalloc byte[NoticeTokenFormat.MaximumLength];
        Span<byte> key = stackalloc byte[KeyLength];
        try
        {
            var version = keys.DeriveCurrent(KeyLabel, key);
            var length = NoticeTokenFormat.Write(content, version, token);
            HMACSHA256.HashData(key, token[..length], token.Slice(length, NoticeTokenFormat.MacLength));
            return Base64Url.EncodeToString(token[..(length + NoticeTokenFormat.MacLength)]);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>The content of an authentic token, or null. Whether it has expired is the caller's question.</summary>
    internal NoticeTokenContent? Verify(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaximumTextLength)
        {
            return null;
        }

        Span<byte> token = stackalloc byte[NoticeTokenFormat.MaximumLength];
        if (Base64Url.DecodeFromChars(text, token, out _, out var length) != OperationStatus.Done || !text.Equals(Base64Url.EncodeToString(token[..length]), StringComparison.Ordinal))
        {
            // Not base64url, or another spelling of it: padding, white space, bits that belong to no byte.
            return null;
        }

        token = token[..length];
        Span<byte> expected = stackalloc byte[NoticeTokenFormat.MacLength];
        var version = NoticeTokenFormat.KeyVersionOf(token);
        if (version == 0 || !TryMac(version, KeyLabel, token[..^NoticeTokenFormat.MacLength], expected))
        {
            return null;
        }

        var signed = token[..^NoticeTokenFormat.MacLength];
        return CryptographicOperations.FixedTimeEquals(expected, token[^NoticeTokenFormat.MacLength..]) ? NoticeTokenFormat.Read(signed) : null;
    }

    /// <summary>
    /// Four bytes that stand for a showing and the number of noes known then, never 0: equal while the number is the same, and telling nobody without the
    /// keys what it is. Made under the oldest live key version, which a rotation leaves as it is; when that one retires, open forms count as outdated.
    /// </summary>
    internal uint Standing(Guid nonce, int noes)
    {
        Span<byte> message = stackalloc byte[20];
        Span<byte> mac = stackalloc byte[NoticeTokenFormat.MacLength];
        nonce.TryWriteBytes(message, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(message[16..], noes);
        while (!TryMac(keys.LiveVersions[^1], StandingLabel, message, mac))
        {
            // Retired at this very moment; another is the oldest now.
        }

        return Math.Max(1, BinaryPrimitives.ReadUInt32BigEndian(mac));
    }

    /// <summary>Computes the MAC, or says that the version is not live.</summary>
    private bool TryMac(int version, string label, ReadOnlySpan<byte> token, Span<byte> destination)
    {
        Span<byte> key = stackalloc byte[KeyLength];
        try
        {
            if (!keys.TryDerive(version, label, key))
            {
                return false;
            }

            HMACSHA256.HashData(key, token, destination);
            return true;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
