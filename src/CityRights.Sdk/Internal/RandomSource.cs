using System.Security.Cryptography;

namespace CityRights.Internal;

/// <summary>Where random bytes come from. Tests put a fixed sequence in its place; everything else uses the platform's generator for secrets.</summary>
internal abstract class RandomSource
{
    /// <summary>The platform's generator.</summary>
    internal static RandomSource System { get; } = new Platform();

    internal abstract void Fill(Span<byte> destination);

    /// <summary>A random id of 122 bits (RFC 9562, version 4): nobody guesses one, and none tells a time.</summary>
    internal Guid NextId()
    {
        Span<byte> bytes = stackalloc byte[16];
        Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }

    private sealed class Platform : RandomSource
    {
        internal override void Fill(Span<byte> destination) => RandomNumberGenerator.Fill(destination);
    }
}
