using System.Buffers.Binary;
using System.Text;

namespace CityRights.Internal;

/// <summary>
/// LP: a 4-byte big-endian length before each part. It makes what is joined injective, so that the parts <c>ab</c>, <c>c</c> and
/// <c>a</c>, <c>bc</c> never give the same bytes. Text is UTF-8.
/// </summary>
internal static class LengthPrefix
{
    internal const int Size = 4;

    internal static int LengthOf(ReadOnlySpan<char> text) => Size + Encoding.UTF8.GetByteCount(text);

    /// <summary>Writes a part and returns how many bytes it took.</summary>
    internal static int Write(Span<byte> destination, ReadOnlySpan<char> text)
    {
        var length = Encoding.UTF8.GetBytes(text, destination[Size..]);
        BinaryPrimitives.WriteInt32BigEndian(destination, length);
        return Size + length;
    }

    /// <summary>Writes a part and returns how many bytes it took.</summary>
    internal static int Write(Span<byte> destination, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(destination[Size..]);
        BinaryPrimitives.WriteInt32BigEndian(destination, bytes.Length);
        return Size + bytes.Length;
    }
}
