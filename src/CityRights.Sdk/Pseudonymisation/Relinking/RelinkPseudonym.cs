using System.Buffers.Binary;

namespace CityRights.Pseudonymisation;

/// <summary>A pseudonym of the target's domain under one key version, as a target stores it. Prints redacted; writing it is an explicit call.</summary>
/// <remarks>The default value stands for nobody.</remarks>
public readonly struct RelinkPseudonym : IEquatable<RelinkPseudonym>
{
    /// <summary>The length of the binary form: 4 bytes key version, big-endian, then 16 bytes pseudonym.</summary>
    public const int ByteLength = 20;

    private readonly string? _prefix;
    private readonly UInt128 _value;

    internal RelinkPseudonym(string prefix, int keyVersion, UInt128 value)
    {
        _prefix = prefix;
        _value = value;
        KeyVersion = keyVersion;
    }

    /// <summary>The key version; 0 for the default value.</summary>
    public int KeyVersion { get; }

    /// <summary>Whether two are the same.</summary>
    public static bool operator ==(RelinkPseudonym left, RelinkPseudonym right) => left.Equals(right);

    /// <summary>Whether two differ.</summary>
    public static bool operator !=(RelinkPseudonym left, RelinkPseudonym right) => !left.Equals(right);

    /// <summary>The token, for a column of text.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public string ToToken()
    {
        Span<char> token = stackalloc char[TokenText.MaximumLength];
        TokenText.TryWrite(_prefix ?? throw Nobody(), KeyVersion, _value, token, out var length);
        return token[..length].ToString();
    }

    /// <summary>Writes the binary form, for a column of bytes; for people the bytes of their <see cref="SubjectRef"/>.</summary>
    /// <param name="destination">At least <see cref="ByteLength"/> bytes.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public void WriteBytes(Span<byte> destination)
    {
        _ = _prefix ?? throw Nobody();
        if (destination.Length < ByteLength)
        {
            throw new ArgumentException("The destination needs 20 bytes.", nameof(destination));
        }

        BinaryPrimitives.WriteInt32BigEndian(destination, KeyVersion);
        BinaryPrimitives.WriteUInt128BigEndian(destination[4..], _value);
    }

    /// <inheritdoc/>
    public bool Equals(RelinkPseudonym other) => _value == other._value && KeyVersion == other.KeyVersion && _prefix == other._prefix;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RelinkPseudonym other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((int)(uint)_value ^ KeyVersion);

    /// <summary>A redacted form.</summary>
    public override string ToString() => "RelinkPseudonym(redacted)";

    internal SubjectRef ToReference()
    {
        Span<byte> bytes = stackalloc byte[ByteLength];
        WriteBytes(bytes);
        return SubjectRef.FromBytes(bytes);
    }

    private static InvalidOperationException Nobody() => new("The default pseudonym stands for nobody.");
}
