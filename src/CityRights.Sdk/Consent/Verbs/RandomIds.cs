using System.Security.Cryptography;

namespace CityRights.Consent;

/// <summary>Random ids of 122 bits (RFC 9562, version 4) from the platform's generator for secrets: nobody guesses one, and none tells a time.</summary>
internal static class RandomIds
{
    internal static Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }
}
