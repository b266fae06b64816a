using System.Buffers.Binary;

namespace CityRights.Consent;

/// <summary>
/// What is left of a reference after an erasure: a keyed mark (HMAC-SHA-256 of the reference under a key derived from its key version), by which
/// a consent older than the erasure is recognised without knowing whose it was. Prints redacted.
/// </summary>
/// <remarks>The default value marks nothing; every store refuses it.</remarks>
public readonly struct ErasureMark : IEquatable<ErasureMark>
{
    /// <summary>The length in bytes.</summary>
    public const int ByteLength = 32;

    private readonly UInt128 _high;
    private readonly UInt128 _low;

    /// <summary>Creates a mark from its bytes.</summary>
    /// <param name="bytes">Exactly 32 bytes.</param>
    /// <exception cref="ArgumentException">The length differs.</exception>
    public ErasureMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != ByteLength)
        {
            throw new ArgumentException("An erasure mark has 32 bytes.", nameof(bytes));
        }

        _high = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        _low = BinaryPrimitives.ReadUInt128BigEndian(bytes[16..]);
    }

    /// <summary>Whether this is the default value.</summary>
    public bool IsDefault => _high == 0 && _low == 0;

    /// <summary>Whether two marks are the same.</summary>
    public static bool operator ==(ErasureMark left, ErasureMark right) => left.Equals(right);

    /// <summary>Whether two marks differ.</summary>
    public static bool operator !=(ErasureMark left, ErasureMark right) => !left.Equals(right);

    /// <summary>Writes the bytes; for stores.</summary>
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
    public bool Equals(ErasureMark other) => _high == other._high && _low == other._low;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ErasureMark other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _low.GetHashCode();

    /// <summary>A redacted form that is the same for every mark.</summary>
    public override string ToString() => IsDefault ? "ErasureMark(none)" : "ErasureMark(redacted)";
}
