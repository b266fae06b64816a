using System.Buffers.Binary;

namespace CityRights;

/// <summary>
/// An opaque reference to a person: a pseudonym of the reserved domain <c>subject</c>, under one key version. Nothing in the library sees
/// people in any other way. Personal data all the same (EDPB Guidelines 01/2025): it prints redacted, and its bytes are read only by an explicit call.
/// </summary>
/// <remarks>Two references are equal only under the same key version; <see cref="SubjectReferences"/> carries a person through rotation.
/// The default value refers to nobody.</remarks>
public readonly struct SubjectRef : IEquatable<SubjectRef>
{
    /// <summary>The length of the binary form: 4 bytes key version, big-endian, then 16 bytes pseudonym.</summary>
    public const int ByteLength = 20;

    private readonly UInt128 _value;
    private readonly int _keyVersion;

    /// <summary>Creates a reference from a key version and the 16 bytes of a pseudonym.</summary>
    /// <param name="keyVersion">The key version, 1 or more.</param>
    /// <param name="pseudonym">16 bytes.</param>
    /// <exception cref="ArgumentException">The length is not 16.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The version is below 1.</exception>
    public SubjectRef(int keyVersion, ReadOnlySpan<byte> pseudonym)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(keyVersion, 1);
        if (pseudonym.Length != 16)
        {
            throw new ArgumentException("A subject reference has 16 bytes.", nameof(pseudonym));
        }

        _keyVersion = keyVersion;
        _value = BinaryPrimitives.ReadUInt128BigEndian(pseudonym);
    }

    /// <summary>Whether this is the default value, which refers to nobody.</summary>
    public bool IsDefault => _keyVersion == 0;

    /// <summary>The key version; 0 for the default value.</summary>
    public int KeyVersion => _keyVersion;

    /// <summary>Whether two references are the same.</summary>
    public static bool operator ==(SubjectRef left, SubjectRef right) => left.Equals(right);

    /// <summary>Whether two references differ.</summary>
    public static bool operator !=(SubjectRef left, SubjectRef right) => !left.Equals(right);

    /// <summary>Reads the binary form; for stores.</summary>
    /// <param name="bytes">Exactly <see cref="ByteLength"/> bytes.</param>
    /// <exception cref="ArgumentException">The length differs or the version is below 1.</exception>
    public static SubjectRef FromBytes(ReadOnlySpan<byte> bytes) =>
        bytes.Length == ByteLength && BinaryPrimitives.ReadInt32BigEndian(bytes) > 0
            ? new(BinaryPrimitives.ReadInt32BigEndian(bytes), bytes[4..])
            : throw new ArgumentException("A stored subject reference has 20 bytes, a key version above 0 first.", nameof(bytes));

    /// <summary>Writes the binary form; for stores. The bytes are personal data.</summary>
    /// <param name="destination">At least <see cref="ByteLength"/> bytes.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public void WriteBytes(Span<byte> destination)
    {
        if (destination.Length < ByteLength)
        {
            throw new ArgumentException("The destination needs 20 bytes.", nameof(destination));
        }

        BinaryPrimitives.WriteInt32BigEndian(destination, _keyVersion);
        BinaryPrimitives.WriteUInt128BigEndian(destination[4..], _value);
    }

    /// <inheritdoc/>
    public bool Equals(SubjectRef other) => _value == other._value && _keyVersion == other._keyVersion;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SubjectRef other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((int)(uint)_value ^ _keyVersion);

    /// <summary>A redacted form that is the same for everybody.</summary>
    public override string ToString() => IsDefault ? "SubjectRef(nobody)" : "SubjectRef(redacted)";
}
