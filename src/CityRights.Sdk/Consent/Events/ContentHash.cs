using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace CityRights.Consent;

/// <summary>A SHA-256 hash (FIPS 180-4) of content that is not personal: a notice's text, a request's body.</summary>
/// <remarks>Text form: 64 lower-case hexadecimal digits. The default value is all zero and is the hash of nothing known.</remarks>
public readonly struct ContentHash : IEquatable<ContentHash>
{
    /// <summary>The length in bytes.</summary>
    public const int ByteLength = 32;

    private readonly UInt128 _high;
    private readonly UInt128 _low;

    /// <summary>Creates a hash from its bytes.</summary>
    /// <param name="bytes">Exactly 32 bytes.</param>
    /// <exception cref="ArgumentException">The length differs.</exception>
    public ContentHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != ByteLength)
        {
            throw new ArgumentException("A SHA-256 hash has 32 bytes.", nameof(bytes));
        }

        _high = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        _low = BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]);
    }

    /// <summary>Whether this is the default value.</summary>
    public bool IsDefault => _high == 0 && _low == 0;

    /// <summary>Whether two hashes are the same.</summary>
    public static bool operator ==(ContentHash left, ContentHash right) => left.Equals(right);

    /// <summary>Whether two hashes differ.</summary>
    public static bool operator !=(ContentHash left, ContentHash right) => !left.Equals(right);

    /// <summary>Hashes content.</summary>
    /// <param name="content">The content.</param>
    public static ContentHash Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[ByteLength];
        SHA256.HashData(content, hash);
        return new(hash);
    }

    /// <summary>Parses the text form.</summary>
    /// <param name="text">64 lower-case hexadecimal digits.</param>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static ContentHash Parse(string text) =>
        TryParse(text, out var hash) ? hash : throw new FormatException("A hash is 64 lower-case hexadecimal digits.");

    /// <summary>Parses the text form without throwing.</summary>
    /// <param name="text">The text; null gives false.</param>
    /// <param name="hash">The hash, or default.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out ContentHash hash)
    {
        hash = default;
        if (text is not { Length: ByteLength * 2 } || text.AsSpan().ContainsAnyInRange('A', 'F'))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[ByteLength];
        if (Convert.FromHexString(text, bytes, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        hash = new(bytes);
        return true;
    }

    /// <summary>Writes the bytes.</summary>
    /// <param name="destination">At least 32 bytes.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public void WriteBytes(Span<byte> destination)
    {
        if (destination.Length < ByteLength)
        {
            throw new ArgumentException("The destination needs 32 bytes.", nameof(destination));
        }

        BinaryPrimitives.WriteUInt128BigEndian(destination, _high);
        BinaryPrimitives.WriteUInt128BigEndian(destination[16..], _low);
    }

    /// <inheritdoc/>
    public bool Equals(ContentHash other) => _high == other._high && _low == other._low;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ContentHash other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _low.GetHashCode();

    /// <summary>The text form.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[ByteLength];
        WriteBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
